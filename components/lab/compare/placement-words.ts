import type { Placement } from "@/lib/catalog/vocabulary";

/** What a placement is, after its number. */
export const placementWords: Readonly<Record<Placement, string>> = {
  "warehouse-as-platform": "warehouse as the platform",
  "no-warehouse": "no warehouse",
  "purposeful-hybrid": "purposeful hybrid",
};
