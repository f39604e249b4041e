import { type KeyboardEvent, type RefObject, useId } from "react";
import type { NamedTable } from "@/lib/lab/console/sql-names";
import { plural } from "@/lib/lab/timeline";
import { SuggestionList, suggestionId } from "./suggestion-list";
import { useCompletion } from "./use-completion";

type Props = {
  readonly id: string;
  readonly editor: RefObject<HTMLTextAreaElement | null>;
  readonly sql: string;
  readonly ready: boolean;
  readonly tables: readonly NamedTable[];
  readonly describedBy: string;
  readonly isWrong: boolean;
  readonly onChange: (sql: string) => void;
  readonly onRun: () => void;
};

/**
 * A text field for SQL that offers names. Ctrl or Cmd with Enter runs it, Ctrl with the space bar asks for names, an arrow chooses
 * one, Enter takes it, Escape sends the list away. Tab always leaves the field.
 */
export function SqlField(props: Props) {
  const { id, editor, sql, ready, tables, describedBy, isWrong, onChange, onRun } = props;
  const listId = useId();
  const { offer, open, close, move, take } = useCompletion(editor, tables);
  const active = offer?.suggestions[offer.active];

  const onKeyDown = (event: KeyboardEvent) => {
    const isAsked = event.key === " " && event.ctrlKey;
    const runs = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (runs || isAsked) {
      event.preventDefault();
      if (runs) onRun();
      if (isAsked) open(true);
      else close();
      return;
    }
    if (offer === null || event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && active !== undefined) {
      event.preventDefault();
      take(offer, active);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    } else if (["Tab", "Enter", "ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) close();
  };

  return (
    <div className="sql-field">
      <textarea
        ref={editor}
        id={id}
        className="mono"
        value={sql}
        rows={Math.max(6, Math.min(24, sql.split("\n").length + 1))}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        readOnly={!ready}
        aria-describedby={describedBy}
        aria-invalid={isWrong}
        aria-autocomplete="list"
        {...(offer === null ? {} : { "aria-controls": listId })}
        {...(active === undefined
          ? {}
          : { "aria-activedescendant": suggestionId(listId, offer?.active ?? 0) })}
        onChange={(event) => {
          onChange(event.currentTarget.value);
          const { nativeEvent } = event;
          const isTyped =
            nativeEvent instanceof InputEvent && /^(insertText|delete)/.test(nativeEvent.inputType);
          if (isTyped && (offer !== null || nativeEvent.inputType === "insertText")) open(false);
          else close();
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
        onScroll={close}
        onPointerDown={close}
      />
      {offer !== null && (
        <SuggestionList id={listId} offer={offer} onTake={(suggestion) => take(offer, suggestion)} />
      )}
      <span role="status" className="vh" aria-label="Names">
        {offer !== null && `${plural(offer.suggestions.length, "name")} to choose from.`}
      </span>
    </div>
  );
}
