"use client";

import { useEffect, useMemo, useSyncExternalStore } from "react";
import { formatSelection, parseSelection, type Selection } from "@/lib/compare/selection";
import { chosenIn, keepTray, readTray } from "./tray-store";

const changed = "isotherm:selection";

function subscribe(listener: () => void) {
  addEventListener("popstate", listener);
  addEventListener(changed, listener);
  return () => {
    removeEventListener("popstate", listener);
    removeEventListener(changed, listener);
  };
}

const readSearch = () => location.search;
const nothingYet = () => "";

/** A step that Back undoes. The tray follows, so that the next list shows what is compared here. */
function choose(slugs: readonly string[]) {
  history.pushState(null, "", `${location.pathname}${formatSelection(slugs)}`);
  keepTray(slugs);
  dispatchEvent(new Event(changed));
}

/**
 * The patterns named in the address, and the way to change them. An address that names none takes over the tray. Empty in the
 * server's HTML and during hydration.
 */
export function useSelection(): readonly [Selection, (slugs: readonly string[]) => void] {
  const search = useSyncExternalStore(subscribe, readSearch, nothingYet);
  useEffect(() => {
    const kept = chosenIn(readTray());
    if (location.search !== "" || kept.length === 0) return;
    history.replaceState(null, "", `${location.pathname}${formatSelection(kept)}`);
    dispatchEvent(new Event(changed));
  }, []);
  return [useMemo(() => parseSelection(search), [search]), choose];
}
