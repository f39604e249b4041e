import { memo, startTransition, useRef, useState } from "react";
import { integer } from "@/components/timeline/figures";
import type { ResultSet } from "@/lib/lab/engine";
import { SaveRows } from "./save-rows";

type Props = {
  readonly result: ResultSet;
  /** Name a file that the rows are saved to. */
  readonly dataSet: string;
  readonly scenario: string;
};

/** Rows that are printed at once: as many as have this number of cells, within bounds, so that a page is drawn without a pause. */
const mostCells = 1_500;
const mostRows = 200;
const leastRows = 25;

/** The answer, as DuckDB prints each value, a page at a time: text is made only of what is shown. Numbers stand right. */
export const ResultRows = memo(function ResultRows({ result, dataSet, scenario }: Props) {
  const [asked, setAsked] = useState(0);
  const region = useRef<HTMLElement>(null);
  const { columns } = result;
  const count = result.pages?.rowCount ?? result.rows.length;
  const perPage = Math.max(leastRows, Math.min(mostRows, Math.floor(mostCells / columns.length)));
  const last = Math.max(0, Math.ceil(count / perPage) - 1);
  const page = Math.min(asked, last);
  const from = page * perPage;
  const to = Math.min(count, from + perPage);
  const rows = result.pages?.page(from, to) ?? result.rows.slice(from, to);
  const turnTo = (next: number) => {
    startTransition(() => setAsked(next));
    region.current?.scrollTo({ top: 0 });
  };
  return (
    <section className="lab-section rows" aria-labelledby="rows">
      <h2 id="rows">{count === 1 ? "One row" : `${integer(count)} rows`}</h2>
      {columns.length > 0 && <SaveRows result={result} count={count} dataSet={dataSet} scenario={scenario} />}
      {last > 0 && (
        <nav className="pages" aria-label="Pages of the answer">
          <span role="status" aria-label="Rows shown">
            Rows {integer(from + 1)} to {integer(to)} of {integer(count)}
          </span>
          <PageButton name="First" to={0} page={page} last={last} onTurn={turnTo} />
          <PageButton name="Previous" to={page - 1} page={page} last={last} onTurn={turnTo} />
          <PageButton name="Next" to={page + 1} page={page} last={last} onTurn={turnTo} />
          <PageButton name="Last" to={last} page={page} last={last} onTurn={turnTo} />
        </nav>
      )}
      {columns.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className="scroll" aria-label="Rows of the answer" tabIndex={0} ref={region}>
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
              {rows.map((row, place) => (
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
});

type PageButtonProps = {
  readonly name: string;
  readonly to: number;
  readonly page: number;
  readonly last: number;
  readonly onTurn: (to: number) => void;
};

function PageButton({ name, to, page, last, onTurn }: PageButtonProps) {
  const isIdle = to === page || to < 0 || to > last;
  return (
    <button className="plain" type="button" aria-disabled={isIdle} onClick={() => !isIdle && onTurn(to)}>
      {name}
    </button>
  );
}

const alignment = (type: string): string | undefined =>
  /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DECIMAL|DOUBLE|FLOAT|BIGNUM)\b/.test(type) ? "num" : undefined;
