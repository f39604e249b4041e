import { answerWords } from "@/lib/catalog/answer-words";
import type { Comparison } from "@/lib/catalog/catalog";
import { newestDay } from "@/lib/catalog/newest-day";
import type { RelationLink } from "@/lib/catalog/relations";
import type { Pattern } from "@/lib/catalog/schema";
import type { Rule } from "@/lib/decide/model/model";
import { bodyMarkdown } from "./body-markdown";
import {
  conditionBlocks,
  failureBlock,
  qualityBlock,
  relationBlock,
  sourceBlock,
  technologyBlock,
} from "./fact-blocks";
import { joinBlocks, markdownList } from "./markdown-parts";

/** What the twin of a page is made from. */
export type TwinMaterial = {
  readonly pattern: Pattern;
  /** The whole content file. */
  readonly text: string;
  readonly relations: readonly RelationLink[];
  /** With the whole content file of each. */
  readonly comparisons: readonly { readonly comparison: Comparison; readonly text: string }[];
  readonly rules: readonly Rule[];
};

/** A pattern's whole page as Markdown, in the order of the page: facts, body, facts again. Links lead to the other twins. */
export function pageMarkdown({ pattern, text, relations, comparisons, rules }: TwinMaterial): string {
  const ids = pattern.sources.map(({ id }) => id);
  const section = (title: string, content: string) => (content === "" ? "" : `## ${title}\n\n${content}`);
  return `${joinBlocks([
    head(pattern),
    section("When to use it", conditionBlocks(pattern, rules)),
    bodyMarkdown(text, ids),
    section("How it fails", failureBlock(pattern.failureModes)),
    section("Qualities", qualityBlock(pattern.qualities)),
    section("Technologies", technologyBlock(pattern.technologies)),
    section("Relations", relationBlock(relations)),
    section(
      "Compared with its neighbours",
      joinBlocks(
        comparisons.flatMap(({ comparison, text: body }) => [
          `### ${comparison.title}`,
          comparison.summary,
          bodyMarkdown(body, ids),
        ]),
      ),
    ),
    section(
      "Review",
      markdownList(
        pattern.reviewQuestions.map(({ question, answer }) => `[ ] ${question} (${answerWords[answer]})`),
      ),
    ),
    section("Sources", sourceBlock(pattern.sources)),
    section(
      "Changes",
      markdownList(
        pattern.changes
          .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
          .map(({ date, what }) => `${date}: ${what}`),
      ),
    ),
  ])}\n`;
}

function head({
  slug,
  title,
  category,
  summary,
  version,
  changes,
  aliases,
  symptoms,
  note,
}: Pattern): string {
  return joinBlocks([
    `# ${title}`,
    `> ${summary}`,
    `Version ${version}, changed ${newestDay(changes)}. Category: ${category}. Page: [/patterns/${slug}/](/patterns/${slug}/). Facts as JSON: [/api/v1/patterns/${slug}.json](/api/v1/patterns/${slug}.json). Isotherm, CC BY 4.0.`,
    `Also called: ${aliases.join(", ")}.`,
    `People say: ${symptoms.map((symptom) => `“${symptom}”`).join(", ")}.`,
    note ?? "",
  ]);
}
