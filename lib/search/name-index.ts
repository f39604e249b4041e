import { type SearchDocument, textsOf } from "./search-document";
import { compact, stemsOf } from "./words";

/** How a whole query names a pattern, strongest first: by title or slug, by the title without its commonplace words, by an alias, by initials, by a product of its page. */
const nameKinds = ["title", "short title", "alias", "initials", "technology"] as const;
export type NameKind = (typeof nameKinds)[number];

/** Slug to the strongest kind in which the text names that pattern. */
export type Named = ReadonlyMap<string, NameKind>;

/** The keys of a name: shared by names that differ in case, spelling, number, punctuation or spacing only. */
const keysOf = (name: string) => [stemsOf(name), `=${compact(name)}`];

/** "Data masking" is asked for as "masking", "Kappa architecture" as "kappa", "Master data management" as "master data". */
function shortTitles(title: string): readonly string[] {
  const front = title.replace(/^data /iu, "");
  const back = title.replace(/ (architecture|storage|analytics|management)$/iu, "");
  const both = back.replace(/^data /iu, "");
  return [front, back, both].filter((short) => short !== title);
}

/** A product goes by its own name as well: "Apache Kafka" by "kafka". */
const ownName = (product: string) =>
  product.replace(/^(apache|amazon|aws|azure|databricks|google cloud|google|ibm|microsoft|snowflake) /iu, "");

const namesOf: Readonly<Record<NameKind, (document: SearchDocument) => readonly string[]>> = {
  title: (document) => [document.title, document.slug],
  "short title": ({ title }) => shortTitles(title),
  alias: (document) => textsOf(document, "aliases"),
  initials: (document) => textsOf(document, "initials"),
  technology: (document) =>
    textsOf(document, "technologies").flatMap((product) => [product, ownName(product)]),
};

/** Prepares the look-up of whole names. The result maps a query to the patterns that it names, strongest kind kept; empty where it names none. */
export function indexNames(documents: readonly SearchDocument[]): (query: string) => Named {
  const index = new Map<string, Map<string, NameKind>>();
  for (const kind of nameKinds)
    for (const document of documents)
      for (const key of namesOf[kind](document).flatMap(keysOf)) {
        const named = index.get(key) ?? new Map<string, NameKind>();
        if (!named.has(document.slug)) named.set(document.slug, kind);
        index.set(key, named);
      }

  return (query) => {
    const found = keysOf(query).flatMap((key) => [...(index.get(key) ?? [])]);
    const ranked = found.sort(([, a], [, b]) => nameKinds.indexOf(b) - nameKinds.indexOf(a));
    return new Map(ranked);
  };
}
