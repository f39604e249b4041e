import { registered } from "./registry";
import { bodySections } from "./schema";
import { type Category, qualities } from "./vocabulary";

const firstWords: Readonly<Record<string, string>> = {
  problem: 'Describe a concrete situation. <Cite id="first-source" />',
  solution: "Say what the pattern does about it, and the one rule that makes it work.",
  "how-it-works": [
    "Walk through the diagram.",
    "",
    '```mermaid caption="One sentence on what the diagram shows."',
    "flowchart LR",
    "  accTitle: What the diagram shows",
    "  accDescr: The same in words, for those who do not see it.",
    "  a[Source] --> b[Target]",
    "```",
  ].join("\n"),
  "try-it": [
    "Say what to look at.",
    "",
    '```sql run title="What it shows"',
    "select 1 as answer order by answer;",
    "```",
    "",
    "```result",
    "answer",
    "1",
    "```",
  ].join("\n"),
  "trade-offs": 'Say what it costs, and when it is the wrong answer. <Cite id="second-source" />',
  variants:
    'Tell it apart from its nearest neighbour, <Pattern slug="partitioning" />. <Cite id="third-source" />',
  "in-practice":
    'Give sizing rules with numbers, how it fails in production, and how to migrate to it. <Cite id="fourth-source" />',
};

const source = (id: string, primary: boolean) => `  - id: ${id}
    title: Title of the work
    author: Person or organisation
    year: 2020
    kind: documentation # paper, book, standard, documentation, article or law
    primary: ${primary} # by those who made the thing or did the work
    url: https://example.org/${id}
    checked: 2026-01-01`;

/**
 * A new page with every field and a word on each. It passes every check but that of length.
 *
 * @throws Error when the slug is not in the catalog or stands under another category.
 */
export function skeleton(category: Category, slug: string): string {
  const entry = registered(slug);
  if (!entry) throw new Error(`slug: found "${slug}", allowed the slugs of lib/catalog/registry.ts`);
  if (entry.category !== category)
    throw new Error(`category: found "${category}", allowed "${entry.category}" for ${slug}`);
  const other = slug === "partitioning" ? "sharding" : "partitioning";
  return `---
title: "${entry.title}"
category: ${category}
summary: One sentence that says what the pattern does and for what.
aliases: [another name]
symptoms: [what somebody would say, and say again]
technologies:
  Open source: # also AWS, Azure, Google Cloud, Databricks, Snowflake
    - { name: Product, role: one clause on its part in this pattern }
qualities: # -2 to +2, each with the reason for this pattern
${qualities.map(({ id }) => `  ${id}: { value: 0, because: Why this value holds for this pattern. }`).join("\n")}
useWhen: # typed conditions on the questionnaire's answers
  - when: { freshness: seconds }
    strength: should # must, should or consider
    because: Why this answer speaks for the pattern.
    source: first-source
avoidWhen:
  - when: { freshness: [daily, weekly] }
    strength: should
    because: Why this answer speaks against the pattern.
relations: # requires, pairs-with, alternative-to, evolves-into, conflicts-with, specialises
  - { kind: alternative-to, to: ${other}, because: When the one and when the other. }
  - { kind: pairs-with, to: data-lake, because: What the two do for each other. }
failureModes:
${[1, 2, 3].map((index) => `  - sign: What somebody on duty would see first (${index}).\n    cause: What leads to it.\n    remedy: What to do about it, and what to watch.`).join("\n")}
reviewQuestions:
${[1, 2, 3, 4, 5, 6].map((index) => `  - { question: "A question that the design must answer (${index})?", answer: evidence }`).join("\n")}
sources:
${["first-source", "second-source", "third-source", "fourth-source"].map((id, index) => source(id, index === 0)).join("\n")}
version: "1.0"
changes:
  - { version: "1.0", date: 2026-01-01, what: First version. } # one for each version, oldest first
---

${bodySections.map(({ id, title }) => `## ${title}\n\n${firstWords[id]?.replace('slug="partitioning"', `slug="${other}"`)}`).join("\n\n")}
`;
}
