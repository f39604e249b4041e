import type { ResultText } from "@/lib/catalog/sql-block";
import { ResultTable } from "./result-table";
import type { RunnerState } from "./runner-state";
import { rejection } from "./status-words";

type Props = {
  readonly title: string;
  readonly problemId: string;
  readonly state: RunnerState;
  readonly expected: ResultText | undefined;
  readonly onRetry: () => void;
};

/** What stands below the SQL: the engine's trouble if it has any, then DuckDB's error or the rows. */
export function Answer({ title, problemId, state, expected, onRetry }: Props) {
  const { activity, outcome, outcomes } = state;
  const rejected = rejection(state, expected);
  const shown = outcome.kind === "rows" ? outcome.result : expected;
  return (
    <div className="answer">
      {activity.kind === "failed" && (
        <div className="trouble" role="alert">
          <p>{activity.message}</p>
          <button className="plain" type="button" onClick={onRetry}>
            Try again
          </button>
        </div>
      )}
      {rejected !== null ? (
        <div className="trouble" id={problemId} role="alert" key={outcomes}>
          <p>DuckDB rejects the SQL, line {rejected.line}:</p>
          <Message text={rejected.message} />
        </div>
      ) : shown === undefined ? null : "error" in shown ? (
        <pre className="error">{shown.error}</pre>
      ) : shown.columns.length > 0 ? (
        <ResultTable name={`Result: ${title}`} result={shown} />
      ) : null}
    </div>
  );
}

/** DuckDB's words may wrap; the line that it quotes may not, for the caret below it points into it. */
function Message({ text }: { readonly text: string }) {
  const at = text.search(/^LINE \d+:/m);
  if (at < 0) return <pre>{text}</pre>;
  return (
    <>
      <pre>{text.slice(0, at).trimEnd()}</pre>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard */}
      <pre className="excerpt" tabIndex={0}>
        {text.slice(at)}
      </pre>
    </>
  );
}
