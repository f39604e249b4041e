import { integer } from "@/components/timeline/figures";
import type { ResultSet } from "@/lib/lab/engine";
import { plural } from "@/lib/lab/timeline";

/** The most rows that are printed. */
const shownRows = 200;

/** The answer, as DuckDB prints each value. Numbers stand right. */
export function ResultRows({ result: { columns, rows } }: { readonly result: ResultSet }) {
  return (
    <section className="lab-section rows" aria-labelledby="rows">
      <h2 id="rows">{rows.length === 1 ? "One row" : `${integer(rows.length)} rows`}</h2>
      {rows.length > shownRows && <p className="intro">The first {plural(shownRows, "row")} are shown.</p>}
      {columns.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className="scroll" aria-label="Rows of the answer" tabIndex={0}>
          <table className="data">
            <thead>
              <tr>
                {columns.map(({ name, type }, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, places do not
                  <th scope="col" className={alignment(type)} key={place}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, shownRows).map((row, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity than their place
                <tr key={place}>
                  {row.map((cell, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: cells belong to their column's place
                    <td className={alignment(columns[column]?.type ?? "")} key={column}>
                      {cell ?? <span className="label">NULL</span>}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

const alignment = (type: string): string | undefined =>
  /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DECIMAL|DOUBLE|FLOAT|BIGNUM)\b/.test(type) ? "num" : undefined;
