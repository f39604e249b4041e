import { useCallback, useSyncExternalStore } from "react";

/** Told to every reader of a kept text when this page changes it: browsers tell only other pages. */
const changed = "isotherm:kept";

/** A page that comes back from the browser's history has heard nothing meanwhile. */
const events = ["storage", "pageshow", changed];

/** What could not be kept on the device, for as long as the page is open. */
const onPage = new Map<string, string>();

function read(key: string): string {
  try {
    return onPage.get(key) ?? localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

function write(key: string, text: string): void {
  onPage.delete(key);
  try {
    if (text === "") localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // Storage is closed or full: the page keeps it for itself.
    onPage.set(key, text);
  }
  dispatchEvent(new Event(changed));
}

function subscribe(listener: () => void) {
  for (const event of events) addEventListener(event, listener);
  return () => {
    for (const event of events) removeEventListener(event, listener);
  };
}

/**
 * A text that is kept on this device under a key, and how to change it; "" where there is none, in the server's HTML and during
 * hydration. Where storage is closed the text lasts as long as the page.
 */
export function useKept(key: string) {
  const text = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => "",
  );
  /** Changes what is kept by what is kept now, which another page may have changed. */
  const change = useCallback((to: (now: string) => string) => write(key, to(read(key))), [key]);
  return [text, change] as const;
}
