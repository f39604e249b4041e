import { nameProducts } from "./name-products";
import { type SearchDocument, textsOf } from "./search-document";
import type { Steps } from "./steps";
import { compact, stemsOf } from "./words";

/** How a whole query names a pattern, strongest first: by title or slug, by the title without its commonplace words, by an alias, by initials, by a product of its page. */
const nameKinds = ["title", "short title", "alias", "initials", "technology"] as const;
export type NameKind = (typeof nameKinds)[number];

/** The strongest kind in which a text names a pattern. */
type Name = {
  readonly kind: NameKind;
  /** From 0 to 1: how much the page has to do with the product; 0 for other kinds. */
  readonly worth: number;
};

/** Slug to the way in which a text names that pattern. */
type Named = ReadonlyMap<string, Name>;

/** The keys of a name: shared by names that differ in case, spelling, number, punctuation or spacing only. */
const keysOf = (name: string) => [stemsOf(name), `=${compact(name)}`];

/** "Data masking" is asked for as "masking", "Kappa architecture" as "kappa", "Master data management" as "master data". */
function shortTitles(title: string): readonly string[] {
  const front = title.replace(/^data /iu, "");
  const back = title.replace(/ (architecture|storage|analytics|management)$/iu, "");
  const both = back.replace(/^data /iu, "");
  return [front, back, both].filter((short) => short !== title);
}

/** A product that the prose names so often is worth half of one that it names all the time. */
const halfWorthUses = 4;

/** From 0 to 1: how much a page has to do with a product that it lists. What stands first in the list counts a little more. */
export function worthOfProduct({ technologies, uses }: SearchDocument, product: string): number {
  const at = technologies.indexOf(product);
  const named = uses[at]! / (uses[at]! + halfWorthUses);
  return 0.8 * named + 0.2 * (1 - at / technologies.length);
}

const productsOf = (document: SearchDocument) =>
  document.technologies.flatMap((product) =>
    nameProducts(product).map((name) => ({ name, worth: worthOfProduct(document, product) })),
  );

const plainNames = (names: readonly string[]) => names.map((name) => ({ name, worth: 0 }));

const namesOf: Readonly<
  Record<NameKind, (document: SearchDocument) => readonly { readonly name: string; readonly worth: number }[]>
> = {
  title: (document) => plainNames([document.title, document.slug]),
  "short title": ({ title }) => plainNames(shortTitles(title)),
  alias: (document) => plainNames(textsOf(document, "aliases")),
  initials: (document) => plainNames(textsOf(document, "initials")),
  technology: productsOf,
};

/** Maps a query to the patterns that it names, strongest kind kept; empty where it names none. */
type NamedBy = (query: string) => Named;

/** Prepares the look-up of whole names, a name a step. */
export function* indexNames(documents: readonly SearchDocument[]): Steps<NamedBy> {
  const index = new Map<string, Map<string, Name>>();
  for (const kind of nameKinds)
    for (const document of documents)
      for (const { name, worth } of namesOf[kind](document)) {
        for (const key of keysOf(name)) {
          const named = index.get(key) ?? new Map<string, Name>();
          const before = named.get(document.slug);
          if (!before || (before.kind === kind && before.worth < worth))
            named.set(document.slug, { kind, worth });
          index.set(key, named);
        }
        yield;
      }

  return (query) => {
    const found = keysOf(query).flatMap((key) => [...(index.get(key) ?? [])]);
    const ranked = found.sort(([, a], [, b]) => nameKinds.indexOf(b.kind) - nameKinds.indexOf(a.kind));
    return new Map(ranked);
  };
}
