import { integer, megabytes } from "@/components/timeline/figures";
import type { RanStatement } from "@/lib/lab/console/statement-history";
import { dayName, plural } from "@/lib/lab/timeline";

type Props = {
  readonly history: readonly RanStatement[];
  readonly onPick: (sql: string) => void;
  readonly onClear: () => void;
};

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
                {moment(at)}, {bytes === 0 ? "nothing" : megabytes(bytes)} read, {integer(Math.round(ms))}
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

/** An ISO time on the reader's own clock: "23 November 2026, 09:05". */
function moment(iso: string): string {
  const at = new Date(iso);
  const two = (part: number) => String(part).padStart(2, "0");
  const day = dayName(`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`);
  return `${day}, ${two(at.getHours())}:${two(at.getMinutes())}`;
}
