import { type RelationKind, relationKinds, relationWords, symmetricRelations } from "./vocabulary";

type Ends = "forward" | "reverse" | "both";

/** Each relation as it reads from either end. `id` stands in addresses: `requires`, `required-by`, … */
const ways = relationKinds.flatMap((kind) => {
  const { forward, reverse } = relationWords[kind];
  const way = (words: string, ends: Ends) => ({ id: words.replaceAll(" ", "-"), words, kind, ends });
  return symmetricRelations.includes(kind)
    ? [way(forward, "both")]
    : [way(forward, "forward"), way(reverse, "reverse")];
});

/** How one pattern can stand to another: `any`, or one of its relations from either end. */
export const relationWays: readonly string[] = ["any", ...ways.map(({ id }) => id)];

/** What a pattern is or does to the other: "requires", "is required by", "is an alternative to"; for `any` "is related to". */
export function wayWords(way: string): string {
  const words = ways.find(({ id }) => id === way)?.words ?? "related to";
  return words.startsWith("alternative")
    ? `is an ${words}`
    : /^related| by$/.test(words)
      ? `is ${words}`
      : words;
}

/** The relations that a page itself states: for each of `relationKinds`, in that order, the places in the catalog of its patterns. */
export type StatedRelations = readonly (readonly number[])[];

export type RelationLookup = {
  /** In catalog order. */
  readonly slugs: readonly string[];
  /** Whether `from` stands in this way to `to`, whichever of the two pages states it. */
  readonly relates: (from: string, way: string, to: string) => boolean;
  /** Patterns to which a pattern stands in some way. */
  readonly neighbours: (slug: string) => number;
};

/** States a page's relations by places in the catalog. Patterns that the catalog does not have are left out. */
export const stateRelations = (
  relations: readonly { readonly kind: RelationKind; readonly to: string }[],
  slugs: readonly string[],
): StatedRelations =>
  relationKinds.map((kind) => [
    ...new Set(
      relations
        .filter((relation) => relation.kind === kind)
        .map(({ to }) => slugs.indexOf(to))
        .filter((place) => place >= 0),
    ),
  ]);

/** Reads relations from both ends. `rows` is the whole catalog in its order. */
export function lookUpRelations(
  rows: readonly { readonly slug: string; readonly relations: StatedRelations }[],
): RelationLookup {
  const slugs = rows.map(({ slug }) => slug);
  const found = new Map<string, Map<string, Set<string>>>(slugs.map((slug) => [slug, new Map()]));
  const note = (from: string, way: string, to: string) => {
    const known = found.get(from);
    const standing = known?.get(to) ?? new Set();
    known?.set(to, standing.add(way));
  };
  for (const { slug, relations } of rows)
    for (const { id, kind, ends } of ways)
      for (const place of relations[relationKinds.indexOf(kind)] ?? []) {
        const other = slugs[place];
        if (other === undefined) continue;
        if (ends !== "reverse") note(slug, id, other);
        if (ends !== "forward") note(other, id, slug);
      }
  return {
    slugs,
    relates: (from, way, to) => {
      const standing = found.get(from)?.get(to);
      return way === "any" ? standing !== undefined : (standing?.has(way) ?? false);
    },
    neighbours: (slug) => found.get(slug)?.size ?? 0,
  };
}
