import { useCallback, useSyncExternalStore } from "react";

/** Told to every reader of the address when this page itself changes it: browsers announce only back and forward. */
const changed = "isotherm:address";

function subscribe(listener: () => void) {
  for (const event of ["popstate", "hashchange", changed]) addEventListener(event, listener);
  return () => {
    for (const event of ["popstate", "hashchange", changed]) removeEventListener(event, listener);
  };
}

/** The query and hash of the address. Empty in the server's HTML and during hydration. */
export function useAddress() {
  const whole = useSyncExternalStore(
    subscribe,
    () => location.search + location.hash,
    () => "",
  );
  const at = whole.indexOf("#");
  return at < 0 ? { search: whole, hash: "" } : { search: whole.slice(0, at), hash: whole.slice(at) };
}

/** Writes a new query and hash, as a step that Back undoes or in place of the present one. */
export function useSetAddress() {
  return useCallback((address: string, step: "push" | "replace") => {
    const url = `${location.pathname}${address}`;
    if (step === "push") history.pushState(null, "", url);
    else history.replaceState(null, "", url);
    dispatchEvent(new Event(changed));
  }, []);
}
