"use client";

import { useEffect } from "react";

const editable = "input, textarea, select, [contenteditable]";

/** Which search a key press asks for: `/` outside of fields for the box, Ctrl+K (on Apple's systems Cmd+K) anywhere for the palette. */
function askedFor(event: KeyboardEvent): "box" | "palette" | undefined {
  if (event.defaultPrevented || event.isComposing || event.altKey || event.shiftKey) return undefined;
  const apple = /Mac|iPhone|iPad/.test(navigator.platform);
  if (event.key.toLowerCase() === "k") {
    const held = apple ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
    return held ? "palette" : undefined;
  }
  if (event.key !== "/" || event.ctrlKey || event.metaKey) return undefined;
  return event.target instanceof Element && event.target.closest(editable) ? undefined : "box";
}

/** Calls one of the two when a reader asks for a search by keyboard and nothing else on the page took the key. */
export function useSearchKeys(openBox: () => void, openPalette: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const asked = askedFor(event);
      if (asked === undefined) return;
      event.preventDefault();
      if (asked === "box") openBox();
      else openPalette();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [openBox, openPalette]);
}
