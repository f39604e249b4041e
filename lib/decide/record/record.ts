import type { DecisionModel } from "../model/parse-model";
import type { Recommendation } from "../result";
import { markdownText } from "./markdown-text";
import { confirmationOf } from "./record-confirmation";
import { contextOf, driversOf } from "./record-context";
import { informationOf } from "./record-information";
import { optionsOf } from "./record-options";
import { consequencesOf, outcomeOf } from "./record-outcome";
import { bullets, optionTitle } from "./record-words";
import type { PatternNames } from "./site-names";

/**
 * The decision record as Markdown: the sections of MADR 4.0.0 (adr/madr, `template/adr-template.md`), ending with a line break.
 * Equal answers give equal bytes. Every figure stands in the JSON of the result, as it is or rounded for display; figures
 * of our own, such as the number of weightings, are left out. What the team wrote has no power over the Markdown, and
 * there are no links, because the host is not known. A result without a recommendation gives a record that says what is open.
 */
export function recordFor(model: DecisionModel, result: Recommendation, names: PatternNames): string {
  const { recommendation, answers } = result;
  const title =
    recommendation.slug === null ? "not decided yet" : markdownText(names.titleOf(recommendation.slug));
  const options = model.placements
    .toSorted((a, b) => a.number - b.number)
    .map(({ slug }) => optionTitle(model, slug, names));
  const blocks = [
    frontMatter(answers.asOf),
    `# Place the data warehouse: ${title}`,
    "## Context and Problem Statement",
    ...contextOf(model, answers),
    "## Decision Drivers",
    ...driversOf(model, answers),
    "## Considered Options",
    ...bullets(options),
    "## Decision Outcome",
    ...outcomeOf(model, result, names),
    "### Consequences",
    ...consequencesOf(model, result),
    "### Confirmation",
    ...confirmationOf(model, result),
    "## Pros and Cons of the Options",
    ...optionsOf(model, result, names),
    "## More Information",
    ...informationOf(model, result, names),
  ];
  return `${blocks.join("\n\n").replaceAll("\u00a0", " ")}\n`;
}

const frontMatter = (asOf: string | null | undefined) =>
  ["---", "status: proposed", ...(asOf ? [`date: ${asOf}`] : []), "decision-makers: []", "---"].join("\n");
