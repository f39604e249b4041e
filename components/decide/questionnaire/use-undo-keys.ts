import { useEffect } from "react";
import { redo, undo } from "./answer-session";

/** Fields in which the browser's own undo takes back what was typed. */
const typed =
  "textarea, input:not([type=radio], [type=checkbox], [type=range], [type=file]), [contenteditable]";

/** Ctrl+Z or Cmd+Z takes a change back, with Shift, or Ctrl+Y, it comes again. */
export function useUndoKeys() {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(typed)) return;
      if (document.querySelector("dialog[open]")) return;
      const key = event.key.toLowerCase();
      const isRedo = (key === "z" && event.shiftKey) || (key === "y" && !event.shiftKey);
      if (key !== "z" && !isRedo) return;
      event.preventDefault();
      (isRedo ? redo : undo)();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}
