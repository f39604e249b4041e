"use client";

import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { type CatalogView, formatView, parseView } from "./catalog-view";

const changed = "isotherm:view";
/** Browsers refuse an address that changes a hundred times in half a minute, so typed words are written down in pauses. */
const typingPauseMs = 250;

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

/** A step that Back undoes, except that words typed one after the other are one step. */
function writeView(change: Partial<CatalogView>) {
  const before = parseView(location.search);
  const after = { ...before, ...change };
  const search = formatView(after);
  if (search === formatView(before)) return;
  const typesOn = after.query !== before.query && before.query !== "" && after.query !== "";
  const address = `${location.pathname}${search}`;
  if (typesOn) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  dispatchEvent(new Event(changed));
}

export type CatalogControls = {
  readonly type: (query: string) => void;
  /** Writes what was typed into the address without waiting for a pause. */
  readonly settle: () => void;
  readonly change: (change: Partial<CatalogView>) => void;
};

/** The view that stands in the address, with what is being typed, and the ways to change it. Server HTML shows the whole catalog. */
export function useCatalogView(): readonly [CatalogView, CatalogControls] {
  const search = useSyncExternalStore(subscribe, readSearch, nothingYet);
  const [typed, setTyped] = useState<string>();

  useEffect(() => {
    const forget = () => setTyped(undefined);
    addEventListener("popstate", forget);
    return () => removeEventListener("popstate", forget);
  }, []);

  useEffect(() => {
    if (typed === undefined) return;
    const pause = setTimeout(() => {
      writeView({ query: typed });
      setTyped(undefined);
    }, typingPauseMs);
    return () => clearTimeout(pause);
  }, [typed]);

  const view = useMemo(() => {
    const written = parseView(search);
    return typed === undefined ? written : { ...written, query: typed };
  }, [search, typed]);

  const change = (part: Partial<CatalogView>) => {
    writeView(typed === undefined ? part : { query: typed, ...part });
    setTyped(undefined);
  };
  return [view, { type: setTyped, settle: () => change({}), change }];
}
