import type { Category } from "@/lib/catalog/vocabulary";

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
  /** How often the page's prose names each product, in the order of `technologies`. */
  readonly uses: readonly number[];
  /** The problem in the words of people who have it. */
  readonly symptoms: readonly string[];
  readonly summary: string;
  /** The page's own headings, without those that every page has, and for what a placement is best. */
  readonly headings: readonly string[];
  /** What somebody on duty sees when the pattern fails. */
  readonly failures: readonly string[];
  /** Words of the prose that tell this page from the others and stand in no other field, the most telling first. */
  readonly mentions: readonly string[];
  /** Stems that the prose has three times or more, joined by spaces, by level: see `proseWorth`. */
  readonly prose: readonly string[];
};

/** From so many times on a stem belongs to the level of `prose`. */
export const proseLevels = [3, 5, 9] as const;
/** What a page's prose is worth for a stem of each level, from 0 to 1. */
export const proseWorth = [0.5, 0.65, 0.8] as const;

/** The fields that are searched, with their weights; misspelt names do not compile. */
export const fieldWeights = {
  title: 10,
  aliases: 8.5,
  initials: 6,
  technologies: 6,
  symptoms: 6,
  summary: 5,
  headings: 5,
  failures: 4,
  mentions: 2.5,
} as const satisfies Partial<Record<keyof SearchDocument, number>>;
export type SearchField = keyof typeof fieldWeights;

/** In the order in which they are named as the reason for a hit. */
export const searchFields: readonly SearchField[] = [
  "title",
  "aliases",
  "initials",
  "technologies",
  "symptoms",
  "summary",
  "headings",
  "failures",
  "mentions",
];

/** How a hit names the field that matched, before a colon. */
export const fieldLabels: Readonly<Record<SearchField, string>> = {
  title: "name",
  aliases: "also called",
  initials: "initials",
  technologies: "technology",
  symptoms: "people say",
  summary: "summary",
  headings: "heading",
  failures: "when it fails",
  mentions: "in the text",
};

/** The texts of one field, in the document's order. */
export function textsOf(document: SearchDocument, field: SearchField): readonly string[] {
  const texts = document[field];
  return typeof texts === "string" ? [texts].filter((text) => text !== "") : texts;
}
