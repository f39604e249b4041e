import type { Body } from "@/lib/catalog/body";
import { bodySections, type Pattern } from "@/lib/catalog/schema";
import { listMentions } from "./list-mentions";
import { nameProducts } from "./name-products";
import { proseLevels, type SearchDocument } from "./search-document";
import { isStopWord, stemsOf, wordsOf } from "./words";

const linkWords: ReadonlySet<string> = new Set(["and", "as", "of", "the", "to", "for", "in", "on", "or"]);

/** The first letters of a name in upper case, link words left out. Undefined unless three or four remain: nobody abbreviates the rest. */
export function initialsOf(name: string): string | undefined {
  const letters = wordsOf(name)
    .filter(({ form }) => !linkWords.has(form))
    .map(({ form }) => form.charAt(0).toUpperCase());
  return letters.length === 3 || letters.length === 4 ? letters.join("") : undefined;
}

/** The part of a page that search reads. */
export type SearchablePage = {
  readonly pattern: Pick<
    Pattern,
    | "slug"
    | "title"
    | "category"
    | "aliases"
    | "symptoms"
    | "technologies"
    | "summary"
    | "placement"
    | "failureModes"
    | "reviewQuestions"
    | "useWhen"
  > & { readonly qualities: Readonly<Partial<Pattern["qualities"]>> };
  readonly body: {
    readonly headings: readonly Pick<Body["headings"][number], "title">[];
    readonly passages: readonly Pick<Body["passages"][number], "value">[];
  };
};

const commonHeadings: ReadonlySet<string> = new Set(bodySections.map(({ title }) => title));

/** How often one of a product's names stands in a prose that is given as stems. */
const countUses = (stems: string, product: string) =>
  Math.max(...nameProducts(product).map((name) => ` ${stems} `.split(` ${stemsOf(name)} `).length - 1));

/** What the page says in sentences, its titles and names apart. */
const proseOf = ({ pattern, body }: SearchablePage): readonly string[] => [
  ...body.passages.map(({ value }) => value),
  ...pattern.failureModes.flatMap(({ sign, cause, remedy }) => [sign, cause, remedy]),
  ...pattern.reviewQuestions.map(({ question }) => question),
  ...pattern.useWhen.flatMap((condition) => ("because" in condition ? [condition.because] : [])),
  ...Object.values(pattern.qualities).flatMap((quality) => quality?.because ?? []),
  ...Object.values(pattern.technologies).flatMap((group) => group.map(({ role }) => role)),
];

function levelProse(prose: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { form, stem } of prose.flatMap(wordsOf))
    if (!isStopWord(form)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return proseLevels.map((from, level) => {
    const below = proseLevels[level + 1] ?? Number.POSITIVE_INFINITY;
    return [...counts]
      .filter(([, count]) => count >= from && count < below)
      .map(([stem]) => stem)
      .join(" ");
  });
}

function documentOf({ pattern, body }: SearchablePage): Omit<SearchDocument, "mentions"> {
  const { slug, title, category, aliases, symptoms, summary, failureModes, placement } = pattern;
  const initials = [title, ...aliases].flatMap((name) => initialsOf(name) ?? []);
  const products = Object.values(pattern.technologies).flatMap((group) => group.map(({ name }) => name));
  const technologies = [...new Set(products)];
  const prose = proseOf({ pattern, body });
  const stems = stemsOf(prose.join(" "));
  const headings = body.headings.map((heading) => heading.title);
  return {
    slug,
    title,
    category,
    aliases,
    initials: [...new Set(initials)].filter((letters) => !aliases.includes(letters)),
    technologies,
    uses: technologies.map((product) => countUses(stems, product)),
    symptoms,
    summary,
    headings: [
      ...new Set([
        ...headings.filter((heading) => !commonHeadings.has(heading)),
        ...(placement?.bestFor ?? []),
      ]),
    ],
    failures: failureModes.map(({ sign }) => sign),
    prose: levelProse(prose),
  };
}

/** One document for each page, in the order given: ties of a search stay in it. */
export function toSearchDocuments(pages: readonly SearchablePage[]): readonly SearchDocument[] {
  const documents = pages.map(documentOf);
  const mentions = listMentions(
    pages.map(proseOf),
    documents.map(({ slug, category, uses, prose, ...texts }) => Object.values(texts).flat()),
  );
  return documents.map((document, place) => ({ ...document, mentions: mentions[place]! }));
}
