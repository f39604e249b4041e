import type { Placement } from "@/lib/catalog/vocabulary";
import type { LakeManifest } from "./manifest";
import { cutAt, monthlyPartitions } from "./timeline";

/** What to load for a placement: the arguments of `loadWarehouse`. */
export type PlacementLoad = { readonly boundary: string | null; readonly historyFrom: "lake" | "warehouse" };

/**
 * Pattern 1 loads everything and reads its history there, Pattern 2 loads nothing, Pattern 3 loads the newest `hotMonths` months.
 * Statements stay the same: the names that they use point to different places.
 */
export function placementLoad(
  placement: Placement,
  manifest: LakeManifest,
  hotMonths: number,
): PlacementLoad {
  switch (placement) {
    case "warehouse-as-platform":
      return { boundary: manifest.firstDay, historyFrom: "warehouse" };
    case "no-warehouse":
      return { boundary: null, historyFrom: "lake" };
    case "purposeful-hybrid":
      return {
        boundary: cutAt(monthlyPartitions(manifest.tables[0]!), hotMonths).boundary,
        historyFrom: "lake",
      };
    default:
      return placement satisfies never;
  }
}
