import * as z from "@/lib/zod";
import { type Body, checkSections, parseBody } from "./body";
import { type ContentFile, parseFrontMatter } from "./front-matter";
import type { Problem } from "./problem";
import { isSlug, registered, slugs } from "./registry";
import { type Passage, repeatedSentences, textsIn } from "./repeated-sentences";
import { type Pattern, patternSchema } from "./schema";
import { versionProblems } from "./version-problems";

type Page = { readonly pattern: Pattern; readonly body: Body; readonly path: string };

/** Near neighbours told apart once, shown on each page concerned. */
export type Comparison = {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly patterns: readonly string[];
};

export type Catalog = {
  /** Pages in catalog order, by slug. */
  readonly pages: ReadonlyMap<string, Page>;
  readonly comparisons: readonly Comparison[];
};

const comparisonSchema = z.strictObject({
  title: z.string().min(5).max(90),
  summary: z.string().min(20).max(300),
  patterns: z.array(z.string()).min(2).max(6),
});

/** Words of prose in a page's body. */
const bodyWords = { min: 1200, max: 2200 };

/**
 * Turns content files into a catalog.
 *
 * `patterns` are files `…/<category>/<slug>.mdx`, `comparisons` files `…/<id>.mdx`. All problems of all files come back at
 * once; a page with problems is left out of `pages`.
 */
export function parseCatalog(files: {
  readonly patterns: readonly ContentFile[];
  readonly comparisons: readonly ContentFile[];
}): { readonly catalog: Catalog; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const read = new Map<string, Page>();
  const written: { path: string; passages: readonly Passage[] }[] = [];

  for (const file of files.patterns) {
    const [folder = "", slug = ""] = file.path
      .replace(/\.mdx$/, "")
      .split("/")
      .slice(-2);
    const entry = registered(slug);
    const first = { path: file.path, line: 1, column: 1 };
    if (!entry)
      problems.push({ ...first, field: "slug", message: `"${slug}" is not in the catalog${nearest(slug)}` });
    const front = parseFrontMatter(file, patternSchema);
    const { body, problems: bodyProblems } = parseBody(file);
    problems.push(...front.problems, ...bodyProblems);
    if (body) problems.push(...checkSections(file.path, body.headings), ...checkBody(file.path, body));
    if (!front.data || !body || !entry) continue;

    const pattern: Pattern = { slug, ...front.data };
    const report = (field: readonly PropertyKey[], message: string) =>
      problems.push({ path: file.path, ...front.positionOf(field), field: field.join("."), message });
    if (pattern.category !== entry.category || folder !== entry.category)
      report(
        ["category"],
        `found "${pattern.category}" in folder "${folder}", the catalog has "${entry.category}"`,
      );
    if (pattern.title !== entry.title)
      report(["title"], `found "${pattern.title}", the catalog has "${entry.title}"`);
    if ((pattern.placement !== undefined) !== (entry.category === "placement"))
      report(["placement"], "the three placements, and only they, carry this field");
    for (const { field, message } of versionProblems(pattern)) report(field, message);
    checkReferences(pattern, body, report, (reference, field, message) =>
      problems.push({ path: file.path, line: reference.line, column: reference.column, field, message }),
    );
    read.set(slug, { pattern, body, path: file.path });
    const facts = textsIn(front.data, ["sources", "changes"]);
    written.push({
      path: file.path,
      passages: [...facts.map((value) => ({ value, line: 1, column: 1 })), ...body.passages],
    });
  }

  const comparisons = files.comparisons.flatMap((file): readonly Comparison[] => {
    const front = parseFrontMatter(file, comparisonSchema);
    const { body, problems: bodyProblems } = parseBody(file);
    if (body) written.push({ path: file.path, passages: body.passages });
    problems.push(...front.problems, ...bodyProblems);
    if (body && body.diagrams.length + body.runnable > 0)
      problems.push({
        path: file.path,
        line: 1,
        column: 1,
        field: "body",
        message: "a comparison holds prose and tables; put diagrams and runnable SQL into a pattern's page",
      });
    front.data?.patterns.forEach((slug, index) => {
      if (!isSlug(slug))
        problems.push({
          path: file.path,
          ...front.positionOf(["patterns", index]),
          field: `patterns.${index}`,
          message: `no pattern "${slug}"${nearest(slug)}`,
        });
    });
    return front.data ? [{ id: file.path.replace(/^.*\/|\.mdx$/g, ""), path: file.path, ...front.data }] : [];
  });

  const pages = new Map(slugs.flatMap((slug) => (read.has(slug) ? [[slug, read.get(slug)!]] : [])));
  problems.push(...repeatedSentences(written));
  return { catalog: { pages, comparisons }, problems };
}

function checkBody(path: string, body: Body): readonly Problem[] {
  const problem = (field: string, message: string): Problem => ({ path, line: 1, column: 1, field, message });
  return [
    ...(body.words < bodyWords.min || body.words > bodyWords.max
      ? [problem("body", `found ${body.words} words, allowed ${bodyWords.min} to ${bodyWords.max}`)]
      : []),
    ...(body.diagrams.length === 0
      ? [problem("diagram", "the page has no diagram. Add a mermaid block under How it works")]
      : []),
    ...(body.runnable === 0
      ? [problem("sql", "the page has no runnable SQL. Add an sql run block under Try it")]
      : []),
  ];
}

type Report = (field: readonly PropertyKey[], message: string) => void;
type ReportAt = (
  reference: { readonly line: number; readonly column: number },
  field: string,
  message: string,
) => void;

function checkReferences(pattern: Pattern, body: Body, report: Report, reportAt: ReportAt) {
  const sources = new Set(pattern.sources.map(({ id }) => id));
  const known = [...sources].join(", ");
  pattern.sources.forEach(({ id }, index) => {
    if (pattern.sources.findIndex((other) => other.id === id) !== index)
      report(["sources", index, "id"], `"${id}" stands twice`);
  });
  pattern.relations.forEach(({ to }, index) => {
    if (!isSlug(to)) report(["relations", index, "to"], `no pattern "${to}"${nearest(to)}`);
    else if (to === pattern.slug) report(["relations", index, "to"], "a pattern cannot relate to itself");
  });
  for (const list of ["useWhen", "avoidWhen"] as const)
    pattern[list].forEach((condition, index) => {
      if ("rule" in condition) {
        if (pattern.category !== "placement")
          report([list, index, "rule"], "only the three placements name rules");
      } else if (condition.source !== undefined && !sources.has(condition.source))
        report([list, index, "source"], `no source "${condition.source}" on this page (found: ${known})`);
    });
  for (const citation of body.citations)
    if (!sources.has(citation.value))
      reportAt(citation, "Cite", `no source "${citation.value}" on this page (found: ${known})`);
  for (const reference of body.patterns)
    if (!isSlug(reference.value))
      reportAt(reference, "Pattern", `no pattern "${reference.value}"${nearest(reference.value)}`);
  const used = new Set([
    ...body.citations.map(({ value }) => value),
    ...[...pattern.useWhen, ...pattern.avoidWhen].flatMap((condition) =>
      "rule" in condition ? [] : [condition.source],
    ),
  ]);
  pattern.sources.forEach(({ id }, index) => {
    if (!used.has(id))
      report(["sources", index, "id"], `nothing on the page cites "${id}". Cite it or remove it`);
  });
}

/** The catalog's slug with the most letter pairs in common, for "did you mean". */
function nearest(slug: string): string {
  const pairs = (word: string) =>
    new Set([...word].slice(0, -1).map((letter, index) => letter + word[index + 1]));
  const own = pairs(slug);
  const scored = slugs
    .map((candidate) => {
      const other = pairs(candidate);
      const shared = [...own].filter((pair) => other.has(pair)).length;
      return { candidate, score: (2 * shared) / (own.size + other.size || 1) };
    })
    .sort((a, b) => b.score - a.score)[0];
  return scored && scored.score > 0.4 ? `. Did you mean "${scored.candidate}"?` : "";
}
