import { type ReactNode, type RefObject, useId } from "react";
import { limitKey, limitName, limitOf, type ReadLimit, readLimits } from "@/lib/lab/console/read-limit";
import type { NamedTable } from "@/lib/lab/console/sql-names";
import type { DataSet } from "@/lib/lab/data-set";
import { SqlField } from "./sql-field";
import { StatementNames } from "./statement-names";

type Props = {
  readonly editor: RefObject<HTMLTextAreaElement | null>;
  readonly dataSet: DataSet;
  readonly tables: readonly NamedTable[];
  readonly sql: string;
  readonly ready: boolean;
  readonly busy: boolean;
  /** "Run", or what has to happen before it. */
  readonly runLabel: string;
  readonly cold: boolean;
  readonly limit: ReadLimit;
  /** DuckDB's words on a statement that it rejects. */
  readonly problem: string | null;
  readonly changed: boolean;
  readonly onChange: (sql: string) => void;
  readonly onCold: (cold: boolean) => void;
  readonly onLimit: (limit: ReadLimit) => void;
  readonly onRun: () => void;
  readonly onCancel: () => void;
  readonly onReset: () => void;
  /** Copy link, and what tells that it was copied. */
  readonly children: ReactNode;
};

/**
 * The statement, and what can be done with it.
 *
 * A button with nothing to do is marked so and keeps the focus: one that is disabled under a reader's hand would lose it.
 */
export function Statement(props: Props) {
  const { editor, dataSet, tables, sql, ready, busy, runLabel, cold, limit, problem, changed } = props;
  const { onChange, onCold, onLimit, onRun, onCancel, onReset, children } = props;
  const id = useId();
  const run = () => {
    if (!busy) onRun();
  };
  return (
    <div className="statement">
      <div className="statement-head">
        <label htmlFor={id}>The statement</label>
        <button
          className="plain"
          type="button"
          disabled={!ready}
          aria-disabled={!changed}
          onClick={() => changed && onReset()}
        >
          Reset
        </button>
        {children}
      </div>
      <SqlField
        id={id}
        editor={editor}
        sql={sql}
        ready={ready}
        tables={tables}
        describedBy={problem === null ? `${id}-names` : `${id}-problem ${id}-names`}
        isWrong={problem !== null}
        onChange={onChange}
        onRun={run}
      />
      {problem !== null && (
        <div className="problem" id={`${id}-problem`} role="alert">
          <pre>{problem}</pre>
        </div>
      )}
      <StatementNames id={`${id}-names`} dataSet={dataSet} />
      <div className="statement-acts">
        <button className="act" type="button" disabled={!ready} aria-disabled={busy} onClick={run}>
          {runLabel}
        </button>
        <button className="plain" type="button" disabled={!ready} aria-disabled={!busy} onClick={onCancel}>
          Cancel
        </button>
        <label className="limit">
          Ask before reading more than
          <select
            value={limitKey(limit)}
            disabled={!ready}
            onChange={(event) => onLimit(limitOf(event.currentTarget.value))}
          >
            {readLimits.map((one) => (
              <option key={limitKey(one)} value={limitKey(one)}>
                {limitName(one)}
              </option>
            ))}
          </select>
        </label>
        <label className="switch">
          <input
            type="checkbox"
            checked={cold}
            disabled={!ready}
            onChange={(event) => onCold(event.currentTarget.checked)}
          />
          Cold run: read every byte anew, past all caches
        </label>
      </div>
    </div>
  );
}
