import { integer } from "@/components/timeline/figures";
import type { Rows } from "./runner-state";

/** The most rows that are shown. */
const shownRows = 200;

/** Rows as DuckDB prints them; columns of numbers stand right. */
export function ResultTable({ name, result }: { readonly name: string; readonly result: Rows }) {
  const { columns, rows } = result;
  const shown = rows.slice(0, shownRows);
  const classes = columns.map((_, column) => (isNumeric(shown, column) ? "num" : undefined));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-label={name}>
        <table className="data">
          <thead>
            <tr>
              {columns.map((column, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, places do not
                <th scope="col" className={classes[place]} key={place}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other identity than its place
              <tr key={place}>
                {row.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell belongs to its column's place
                  <td className={classOf(cell, classes[column])} key={column}>
                    {cell ?? <span className="null">NULL</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > shownRows && (
        <p>
          The first {shownRows} of {integer(rows.length)} rows are shown.
        </p>
      )}
    </>
  );
}

/** Words up to this length, a date with its time among them, stay on one line: the table scrolls. */
const longestWhole = 24;

function classOf(cell: string | null | undefined, ofColumn: string | undefined): string | undefined {
  if (cell?.includes("\n")) return "lines";
  return ofColumn ?? ((cell?.length ?? 0) <= longestWhole ? "whole" : undefined);
}

const number = /^-?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?|inf|nan)$/i;

const isNumeric = (rows: Rows["rows"], column: number): boolean => {
  const values = rows.flatMap((row) => row[column] ?? []);
  return values.length > 0 && values.every((value) => number.test(value));
};
