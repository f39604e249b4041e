import { integer, megabytes } from "@/components/timeline/figures";
import type { RanStatement } from "@/lib/lab/console/statement-history";
import { plural } from "@/lib/lab/timeline";

type Props = {
  readonly history: readonly RanStatement[];
  readonly onPick: (sql: string) => void;
  readonly onClear: () => void;
};

const moment = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
});

/** The statements that were run on this device, folded away. A click puts one back. */
export function StatementHistory({ history, onPick, onClear }: Props) {
  if (history.length === 0) return null;
  return (
    <details className="history">
      <summary>{plural(history.length, "statement")} run on this device</summary>
      <ol>
        {history.map(({ sql, at, bytes, ms }) => (
          <li key={sql}>
            <button type="button" onClick={() => onPick(sql)}>
              <code>{sql.replaceAll(/\s+/g, " ").slice(0, longestLine)}</code>
              <span className="label">
                {moment.format(new Date(at))}, {bytes === 0 ? "nothing" : megabytes(bytes)} read,{" "}
                {integer(Math.round(ms))}
                {"\u2009"}ms
              </span>
            </button>
          </li>
        ))}
      </ol>
      <p className="label">
        Kept in this browser only, for this data set.{" "}
        <button className="plain" type="button" onClick={onClear}>
          Forget them
        </button>
      </p>
    </details>
  );
}

const longestLine = 240;
