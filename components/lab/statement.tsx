import { type KeyboardEvent, type ReactNode, type Ref, useId } from "react";

type Props = {
  readonly editor: Ref<HTMLTextAreaElement>;
  readonly sql: string;
  readonly ready: boolean;
  readonly busy: boolean;
  /** "Run", or what has to happen before it. */
  readonly runLabel: string;
  readonly cold: boolean;
  /** DuckDB's words on a statement that it rejects. */
  readonly problem: string | null;
  readonly changed: boolean;
  readonly onChange: (sql: string) => void;
  readonly onCold: (cold: boolean) => void;
  readonly onRun: () => void;
  readonly onCancel: () => void;
  readonly onReset: () => void;
  /** Copy link, and what tells that it was copied. */
  readonly children: ReactNode;
};

/**
 * The statement, and what can be done with it. Ctrl or Cmd with Enter runs it.
 *
 * A button with nothing to do is marked so and keeps the focus: one that is disabled under a reader's hand would lose it.
 */
export function Statement(props: Props) {
  const { sql, ready, busy, runLabel, cold, problem, changed } = props;
  const { onChange, onCold, onRun, onCancel, onReset, children } = props;
  const id = useId();
  const run = () => {
    if (!busy) onRun();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    run();
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
      <textarea
        ref={props.editor}
        id={id}
        className="mono"
        value={sql}
        rows={Math.max(6, Math.min(24, sql.split("\n").length + 1))}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        readOnly={!ready}
        aria-describedby={problem === null ? `${id}-names` : `${id}-problem ${id}-names`}
        aria-invalid={problem !== null}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {problem !== null && (
        <div className="problem" id={`${id}-problem`} role="alert">
          <pre>{problem}</pre>
        </div>
      )}
      <p className="label names" id={`${id}-names`}>
        <code>warehouse.inventory_current</code> is what is loaded, <code>lake.inventory_history</code> is
        every day in files, <code>inventory</code> joins the two at the line.
      </p>
      <div className="statement-acts">
        <button className="act" type="button" disabled={!ready} aria-disabled={busy} onClick={run}>
          {runLabel}
        </button>
        <button className="plain" type="button" disabled={!ready} aria-disabled={!busy} onClick={onCancel}>
          Cancel
        </button>
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
