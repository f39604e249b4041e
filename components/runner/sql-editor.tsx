import { type KeyboardEvent, type Ref, useId } from "react";

type Props = {
  readonly editor: Ref<HTMLTextAreaElement>;
  readonly title: string;
  readonly sql: string;
  /** Id of what DuckDB says against the text, if it says something. */
  readonly problemId: string | undefined;
  readonly onChange: (sql: string) => void;
  readonly onRun: () => void;
};

/** The SQL to change, set like the printed SQL and as high as its lines. Tab leaves it. */
export function SqlEditor({ editor, title, sql, problemId, onChange, onRun }: Props) {
  const keysId = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onRun();
  };
  return (
    <>
      <textarea
        ref={editor}
        aria-label={`SQL: ${title}`}
        aria-describedby={problemId === undefined ? keysId : `${problemId} ${keysId}`}
        aria-invalid={problemId !== undefined}
        value={sql}
        rows={sql.split("\n").length}
        wrap="off"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p className="label keys" id={keysId}>
        Ctrl+Enter, or Cmd+Enter on a Mac, runs it. Tab leaves the text.
      </p>
    </>
  );
}
