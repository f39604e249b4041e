import type { Pattern } from "@/lib/catalog/schema";
import type { Category } from "@/lib/catalog/vocabulary";
import { wordsOf } from "./words";

/** What search knows of one pattern. */
export type SearchDocument = {
  readonly slug: string;
  readonly title: string;
  readonly category: Category;
  readonly aliases: readonly string[];
  /** First letters of the title and of aliases, where these have three words or more. Upper case. */
  readonly initials: readonly string[];
  /** Product names, each once. */
  readonly technologies: readonly string[];
  /** The problem in the words of people who have it. */
  readonly symptoms: readonly string[];
  readonly summary: string;
};

/** The fields that are searched, with their weights; misspelt names do not compile. Listed in the order in which they are named as the reason for a hit. */
export const fieldWeights = {
  title: 10,
  aliases: 8,
  initials: 6,
  technologies: 5,
  symptoms: 4,
  summary: 2,
} as const satisfies Partial<Record<keyof SearchDocument, number>>;
export type SearchField = keyof typeof fieldWeights;
export const searchFields: readonly SearchField[] = [
  "title",
  "aliases",
  "initials",
  "technologies",
  "symptoms",
  "summary",
];

/** How a hit names the field that matched, before a colon. */
export const fieldLabels: Readonly<Record<SearchField, string>> = {
  title: "name",
  aliases: "also called",
  initials: "initials",
  technologies: "technology",
  symptoms: "people say",
  summary: "summary",
};

/** The texts of one field, in the document's order. */
export function textsOf(document: SearchDocument, field: SearchField): readonly string[] {
  const texts = document[field];
  return typeof texts === "string" ? [texts].filter((text) => text !== "") : texts;
}

const linkWords: ReadonlySet<string> = new Set(["and", "as", "of", "the", "to", "for", "in", "on", "or"]);

/** The first letters of a name in upper case, link words left out. Undefined unless three or four remain: nobody abbreviates the rest. */
export function initialsOf(name: string): string | undefined {
  const letters = wordsOf(name)
    .filter(({ form }) => !linkWords.has(form))
    .map(({ form }) => form.charAt(0).toUpperCase());
  return letters.length === 3 || letters.length === 4 ? letters.join("") : undefined;
}

/** The part of a pattern's front matter that search reads. */
export type SearchablePattern = Pick<
  Pattern,
  "slug" | "title" | "category" | "aliases" | "symptoms" | "technologies" | "summary"
>;

function documentOf({
  slug,
  title,
  category,
  aliases,
  symptoms,
  technologies: groups,
  summary,
}: SearchablePattern): SearchDocument {
  const initials = [title, ...aliases].flatMap((name) => initialsOf(name) ?? []);
  const technologies = Object.values(groups).flatMap((group) => group.map(({ name }) => name));
  return {
    slug,
    title,
    category,
    aliases,
    initials: [...new Set(initials)].filter((letters) => !aliases.includes(letters)),
    technologies: [...new Set(technologies)],
    symptoms,
    summary,
  };
}

/** One document for each pattern, in the order given: ties of a search stay in it. */
export const toSearchDocuments = (patterns: readonly SearchablePattern[]): readonly SearchDocument[] =>
  patterns.map(documentOf);
