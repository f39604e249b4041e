import type { Placement } from "@/lib/catalog/vocabulary";

const shapes: Readonly<
  Record<Placement, { readonly className: string; readonly kind: "square" | "ring" | "dot" }>
> = {
  "warehouse-as-platform": { className: "placement-mark mark-all", kind: "square" },
  "no-warehouse": { className: "placement-mark mark-none", kind: "ring" },
  "purposeful-hybrid": { className: "placement-mark mark-some", kind: "dot" },
};

/** A placement's mark in a plot: a square, a ring and a dot that fit into each other, so that equal figures stay visible. */
export function PlacementShape({ placement }: { readonly placement: Placement }) {
  const { className, kind } = shapes[placement];
  if (kind === "square") return <rect className={className} x="-8.5" y="-8.5" width="17" height="17" />;
  return <circle className={className} r={kind === "ring" ? 5.5 : 2.75} />;
}

/** The same mark beside words. */
export function PlacementMark({ placement }: { readonly placement: Placement }) {
  return (
    <svg className="placement-key" width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true">
      <PlacementShape placement={placement} />
    </svg>
  );
}
