import type { Companion } from "../companions";
import type { Recommendation } from "../result";
import { listed } from "../words";
import { codeSpan, markdownText } from "./markdown-text";
import { bullets } from "./record-words";
import type { PatternNames } from "./site-names";

/** What goes with the placement, what may, and what does not, each with its reason; what may be considered if more were known, by name. */
export function companionsIn(
  { companions, possibleCompanions, notRecommended }: Recommendation,
  names: PatternNames,
): readonly string[] {
  const named = (slug: string) => `${markdownText(names.titleOf(slug))} (${codeSpan(names.addressOf(slug))})`;
  const line = ({ slug, strength, because, when, alternatives }: Companion) => {
    const instead =
      alternatives.length === 0
        ? ""
        : ` Choose between it and ${listed(alternatives.map((other) => markdownText(names.titleOf(other))))}.`;
    return `${strengthWords[strength]}: ${named(slug)}. ${because.map(markdownText).join(" ")} Condition: ${conditionsIn(when)}.${instead}`;
  };
  if (companions.length + possibleCompanions.length + notRecommended.length === 0)
    return ["### Companion patterns", "No pattern of the catalog is tied to these answers."];
  const weighty = possibleCompanions.filter(({ strength }) => strength !== "consider");
  const slight = possibleCompanions.filter(({ strength }) => strength === "consider");
  return [
    "### Companion patterns",
    "The conditions stand on the patterns' own pages, each with its source under “Sources”.",
    ...bullets(companions.map(line)),
    ...(weighty.length === 0
      ? []
      : [
          "Possible, an open answer decides whether one of the conditions holds:",
          ...bullets(
            weighty.map(
              ({ slug, strength, when }) =>
                `${strengthWords[strength]}: ${named(slug)}. Condition: ${conditionsIn(when)}.`,
            ),
          ),
        ]),
    ...(slight.length === 0
      ? []
      : [
          `Open answers might also make these worth considering: ${listed(slight.map(({ slug }) => named(slug)))}.`,
        ]),
    ...(notRecommended.length === 0
      ? []
      : [
          "What not to do with these answers:",
          ...bullets(
            notRecommended.map(
              ({ slug, because }) => `Not: ${named(slug)}. ${because.map(markdownText).join(" ")}`,
            ),
          ),
        ]),
  ];
}

const conditionsIn = (when: readonly string[]) => when.map(markdownText).join("; ");

const strengthWords = { must: "Must", should: "Should", consider: "Consider" } as const;
