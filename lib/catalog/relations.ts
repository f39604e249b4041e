import type { Catalog } from "./catalog";
import { registered } from "./registry";
import { type RelationKind, relationKinds, relationWords, symmetricRelations } from "./vocabulary";

/** One relation as it reads from a page: its own, or the reverse of another page's. */
export type RelationLink = {
  readonly kind: RelationKind;
  /** "requires", "required by", … */
  readonly words: string;
  readonly slug: string;
  readonly title: string;
  readonly because: string;
};

/**
 * The relations of a page, its own first, then those that other pages declare towards it; each in the order of
 * `relationKinds`. A symmetric relation that both pages declare stands once, with this page's reason.
 */
export function relationsOf(slug: string, { pages }: Pick<Catalog, "pages">): readonly RelationLink[] {
  const link = (
    kind: RelationKind,
    other: string,
    because: string,
    direction: "forward" | "reverse",
  ): RelationLink => ({
    kind,
    words: relationWords[kind][direction],
    slug: other,
    title: registered(other)?.title ?? other,
    because,
  });
  const own = (pages.get(slug)?.pattern.relations ?? []).map(({ kind, to, because }) =>
    link(kind, to, because, "forward"),
  );
  const reverse = [...pages.values()].flatMap(({ pattern }) =>
    pattern.relations
      .filter(
        ({ kind, to }) =>
          to === slug &&
          !(
            symmetricRelations.includes(kind) &&
            own.some((mine) => mine.kind === kind && mine.slug === pattern.slug)
          ),
      )
      .map(({ kind, because }) => link(kind, pattern.slug, because, "reverse")),
  );
  const byKind = (a: RelationLink, b: RelationLink) =>
    relationKinds.indexOf(a.kind) - relationKinds.indexOf(b.kind);
  return [...own.toSorted(byKind), ...reverse.toSorted(byKind)];
}
