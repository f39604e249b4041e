"use client";

import { useEffect } from "react";

const editable = "input, textarea, select, [contenteditable]";

/** Whether a key press asks for the search: `/` outside of fields, or Ctrl+K (on Apple's systems Cmd+K) anywhere. */
function asksForSearch(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.altKey || event.shiftKey) return false;
  const apple = /Mac|iPhone|iPad/.test(navigator.platform);
  if (event.key.toLowerCase() === "k")
    return apple ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  if (event.key !== "/" || event.ctrlKey || event.metaKey) return false;
  return !(event.target instanceof Element && event.target.closest(editable));
}

/** Calls `open` when a reader asks for the search by keyboard and nothing else on the page took the key. */
export function useSearchKeys(open: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!asksForSearch(event)) return;
      event.preventDefault();
      open();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [open]);
}
