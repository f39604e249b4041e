"use client";

import { useEffect, useMemo } from "react";
import { useAddressSearch, writeAddress } from "@/components/ui/use-address";
import { formatSelection, parseSelection, type Selection } from "@/lib/compare/selection";
import { chosenIn, keepTray, readTray } from "./tray-store";

/** A step that Back undoes. The tray follows, so that the next list shows what is compared here. */
function choose(slugs: readonly string[]) {
  keepTray(slugs);
  writeAddress(formatSelection(slugs), "push");
}

/**
 * The patterns named in the address, and the way to change them. An address that names none takes over the tray. Empty in the
 * server's HTML and during hydration.
 */
export function useSelection(): readonly [Selection, (slugs: readonly string[]) => void] {
  const search = useAddressSearch();
  useEffect(() => {
    const kept = chosenIn(readTray());
    if (location.search !== "" || kept.length === 0) return;
    writeAddress(formatSelection(kept), "replace");
  }, []);
  return [useMemo(() => parseSelection(search), [search]), choose];
}
