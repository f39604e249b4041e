import type { RelationKind } from "@/lib/catalog/vocabulary";

type Props = { readonly kind: RelationKind; readonly towards?: "left" | "right" };

/** A stretch of a relation's line with its marks, as the map draws it. */
export function LineSample({ kind, towards = "right" }: Props) {
  return (
    <svg className="line-sample" width="52" height="14" viewBox="0 0 52 14" aria-hidden="true">
      <path className={`relation ${kind}`} d={towards === "right" ? "M4 7H48" : "M48 7H4"} />
    </svg>
  );
}
