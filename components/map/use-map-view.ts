"use client";

import { useMemo, useSyncExternalStore } from "react";
import { formatMapView, type LinkedMap, type MapView, parseMapView } from "@/lib/map/map-view";
import type { RelationMap } from "@/lib/map/relation-map";

const changed = "isotherm:map";

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

/** The view that stands in the address, and the way to change it by a step that Back undoes. Server HTML shows the whole map. */
export function useMapView(map: RelationMap): readonly [LinkedMap, (change: Partial<MapView>) => void] {
  const search = useSyncExternalStore(subscribe, readSearch, nothingYet);
  const linked = useMemo(() => parseMapView(search, map), [search, map]);
  const change = (part: Partial<MapView>) => {
    const after = formatMapView({ ...linked.view, ...part });
    if (after === location.search) return;
    history.pushState(null, "", `${location.pathname}${after}`);
    dispatchEvent(new Event(changed));
  };
  return [linked, change];
}
