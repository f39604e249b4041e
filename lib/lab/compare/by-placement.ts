import type { Placement } from "@/lib/catalog/vocabulary";

export type ByPlacement<Value> = Readonly<Record<Placement, Value>>;

export function byPlacement<Value>(of: (placement: Placement) => Value): ByPlacement<Value> {
  return {
    "warehouse-as-platform": of("warehouse-as-platform"),
    "no-warehouse": of("no-warehouse"),
    "purposeful-hybrid": of("purposeful-hybrid"),
  };
}
