"use client";

import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { subscribeToAddress, useAddressSearch, writeAddress } from "@/components/ui/use-address";
import type { Dropped } from "@/lib/catalog/facet-address";
import { type CatalogView, formatView, parseView } from "./catalog-view";

/** Browsers refuse an address that changes a hundred times in half a minute, so typed words are written down in pauses. */
const typingPauseMs = 250;
/** How many changes of this list lie before an entry of the history. */
const stepKey = "catalogStep";

const readStep = (): number => {
  const step: unknown = Reflect.get(Object(history.state), stepKey);
  return typeof step === "number" ? step : 0;
};
const noStep = () => 0;
const goBack = () => history.back();

/** A step that Back undoes, except that words typed one after the other are one step. */
function writeView(change: Partial<CatalogView>, slugs: readonly string[]) {
  const before = parseView(location.search, slugs).view;
  const after = { ...before, ...change };
  const search = formatView(after);
  if (search === formatView(before)) return;
  const typesOn = after.query !== before.query && before.query !== "" && after.query !== "";
  if (typesOn) writeAddress(search, "replace", { [stepKey]: readStep() });
  else writeAddress(search, "push", { [stepKey]: readStep() + 1 });
}

/** The same at every rendering, except that `undo` comes and goes. */
export type CatalogControls = {
  readonly type: (query: string) => void;
  /** Writes what was typed into the address without waiting for a pause. */
  readonly settle: () => void;
  readonly change: (change: Partial<CatalogView>) => void;
  /** Absent where no change of this list can be undone. */
  readonly undo: (() => void) | undefined;
};

type Shown = {
  readonly view: CatalogView;
  /** What the address asks for and the catalog does not have. */
  readonly dropped: readonly Dropped[];
};

/** The view that stands in the address, with what is being typed, and the ways to change it. Server HTML shows the whole catalog. */
export function useCatalogView(slugs: readonly string[]): Shown & CatalogControls {
  const search = useAddressSearch();
  const step = useSyncExternalStore(subscribeToAddress, readStep, noStep);
  const [typed, setTyped] = useState<string>();
  const latest = useRef<string>(undefined);
  const type = useCallback((query: string | undefined) => {
    latest.current = query;
    setTyped(query);
  }, []);
  const change = useCallback(
    (part: Partial<CatalogView>) => {
      const query = latest.current;
      writeView(query === undefined ? part : { query, ...part }, slugs);
      type(undefined);
    },
    [slugs, type],
  );
  const settle = useCallback(() => change({}), [change]);

  useEffect(() => {
    const forget = () => type(undefined);
    addEventListener("popstate", forget);
    return () => removeEventListener("popstate", forget);
  }, [type]);

  useEffect(() => {
    if (typed === undefined) return;
    const pause = setTimeout(settle, typingPauseMs);
    return () => clearTimeout(pause);
  }, [typed, settle]);

  const written = useMemo(() => parseView(search, slugs), [search, slugs]);
  const view = useMemo(
    () => (typed === undefined ? written.view : { ...written.view, query: typed }),
    [written, typed],
  );

  return { view, dropped: written.dropped, type, settle, change, undo: step > 0 ? goBack : undefined };
}
