"use client";

import { useMemo } from "react";
import { useAddressSearch, writeAddress } from "@/components/ui/use-address";
import { formatMapView, type LinkedMap, type MapView, parseMapView } from "@/lib/map/map-view";
import type { RelationMap } from "@/lib/map/relation-map";

/** The view that stands in the address, and the way to change it by a step that Back undoes. Server HTML shows the whole map. */
export function useMapView(map: RelationMap): readonly [LinkedMap, (change: Partial<MapView>) => void] {
  const search = useAddressSearch();
  const linked = useMemo(() => parseMapView(search, map), [search, map]);
  const change = (part: Partial<MapView>) => {
    const after = formatMapView({ ...linked.view, ...part });
    if (after === location.search) return;
    writeAddress(after, "push");
  };
  return [linked, change];
}
