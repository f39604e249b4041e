import type { Placement } from "@/lib/catalog/vocabulary";
import type { LakeManifest } from "./manifest";
import { cutAt, partitionsOf } from "./timeline";

/** What to load for a placement: the arguments of `loadWarehouse`. */
export type PlacementLoad = { readonly boundary: string | null; readonly historyFrom: "lake" | "warehouse" };

/**
 * Pattern 1 loads everything and reads its history there, Pattern 2 loads nothing, Pattern 3 loads the newest `window` partitions:
 * months, or days where the data set is cut by day. Statements stay the same: the names that they use point to different places.
 */
export function placementLoad(placement: Placement, manifest: LakeManifest, window: number): PlacementLoad {
  switch (placement) {
    case "warehouse-as-platform":
      return { boundary: manifest.firstDay, historyFrom: "warehouse" };
    case "no-warehouse":
      return { boundary: null, historyFrom: "lake" };
    case "purposeful-hybrid":
      return {
        boundary: cutAt(partitionsOf(manifest.tables[0]!), window).boundary,
        historyFrom: "lake",
      };
    default:
      return placement satisfies never;
  }
}
