import { useSyncExternalStore } from "react";

/** Told to every reader of the address when this page itself changes it: browsers announce only back and forward. */
const changed = "isotherm:address";

export function subscribeToAddress(listener: () => void): () => void {
  for (const event of ["popstate", "hashchange", changed]) addEventListener(event, listener);
  return () => {
    for (const event of ["popstate", "hashchange", changed]) removeEventListener(event, listener);
  };
}

const readSearch = () => location.search;
const nothingYet = () => "";

/** The query of the address. Empty in the server's HTML and during hydration. */
export const useAddressSearch = (): string =>
  useSyncExternalStore(subscribeToAddress, readSearch, nothingYet);

/** The query and hash of the address. Empty in the server's HTML and during hydration. */
export function useAddress() {
  const whole = useSyncExternalStore(
    subscribeToAddress,
    () => location.search + location.hash,
    () => "",
  );
  const at = whole.indexOf("#");
  return at < 0 ? { search: whole, hash: "" } : { search: whole.slice(0, at), hash: whole.slice(at) };
}

/** Writes a new query and hash, as a step that Back undoes or in place of the present one. `state` goes into the history's entry. */
export function writeAddress(address: string, step: "push" | "replace", state: unknown = null): void {
  // With its origin: a path of two slashes would else name another host.
  const url = `${location.origin}${location.pathname}${address}`;
  if (step === "push") history.pushState(state, "", url);
  else history.replaceState(state, "", url);
  dispatchEvent(new Event(changed));
}

/** `writeAddress`, which is the same at every rendering. */
export const useSetAddress = () => writeAddress;
