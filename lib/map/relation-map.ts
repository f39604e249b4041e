import type { Category, RelationKind } from "@/lib/catalog/vocabulary";

export type MapPattern = { readonly slug: string; readonly title: string; readonly category: Category };

/** One relation between two patterns. One that reads the same from both ends stands once, from the pattern that comes first in the catalog. */
export type MapRelation = {
  readonly kind: RelationKind;
  readonly from: string;
  readonly to: string;
  /** The reasons given, each by the page of the pattern named; at least one. */
  readonly reasons: readonly { readonly by: string; readonly because: string }[];
};

/** The patterns in catalog order, and each relation between two of them once. */
export type RelationMap = {
  readonly patterns: readonly MapPattern[];
  readonly relations: readonly MapRelation[];
};

/** Names a relation; no two relations of a map share it. */
export const relationId = ({ kind, from, to }: MapRelation) => `${from} ${kind} ${to}`;

/** The pattern at the other end. */
export const otherEnd = ({ from, to }: MapRelation, slug: string) => (from === slug ? to : from);
