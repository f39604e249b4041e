import { type RefObject, useCallback, useRef, useState } from "react";
import { type Completion, completionAt } from "@/lib/lab/console/complete";
import type { Suggestion } from "@/lib/lab/console/rank-suggestions";
import type { NamedTable } from "@/lib/lab/console/sql-names";
import { caretPlace } from "./caret-place";

/** What is offered, where, and which one is chosen: -1 for none, so that Enter stays a new line until one is. */
export type Offer = Completion & {
  readonly active: number;
  readonly x: number;
  readonly y: number;
};

/** Offers names while a statement is typed. */
export function useCompletion(field: RefObject<HTMLTextAreaElement | null>, tables: readonly NamedTable[]) {
  const [offer, setOffer] = useState<Offer | null>(null);
  const taking = useRef(false);
  const close = useCallback(() => setOffer(null), []);

  const open = useCallback(
    (asked: boolean) => {
      const editor = field.current;
      if (editor === null || taking.current) return;
      const found =
        editor.selectionStart === editor.selectionEnd
          ? completionAt(editor.value, editor.selectionStart, tables, asked)
          : null;
      setOffer(
        found === null ? null : { ...found, active: asked ? 0 : -1, ...caretPlace(editor, found.from) },
      );
    },
    [field, tables],
  );

  const move = useCallback(
    (step: 1 | -1) =>
      setOffer((now) => {
        if (now === null) return null;
        const count = now.suggestions.length;
        return { ...now, active: (Math.max(now.active, step < 0 ? 0 : -1) + step + count) % count };
      }),
    [],
  );

  const take = useCallback(
    ({ from, to }: Completion, { text }: Suggestion) => {
      const editor = field.current;
      if (editor === null) return;
      taking.current = true;
      editor.focus();
      editor.setSelectionRange(from, to);
      // As if it were typed, so that Ctrl+Z takes it back: a value that a script sets cannot be undone.
      if (!document.execCommand("insertText", false, text)) {
        editor.setRangeText(text, from, to, "end");
        editor.dispatchEvent(new Event("input", { bubbles: true }));
      }
      taking.current = false;
      setOffer(null);
    },
    [field],
  );

  return { offer, open, close, move, take };
}
