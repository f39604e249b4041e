import { roundedQuotient } from "../apportion";
import type { DecisionModel } from "../model/parse-model";
import { inPoints } from "../points";
import type { Contribution, PlacementResult, Recommendation } from "../result";
import { shownTable } from "../sentences";
import { listed, percentage } from "../words";
import { bullets, inShownPoints, optionTitle, rulesNamed } from "./record-words";
import type { PatternNames } from "./site-names";

/** The section "Pros and Cons of the Options": a heading, the standing and the criteria of every placement, by its number. */
export function optionsOf(
  model: DecisionModel,
  result: Recommendation,
  names: PatternNames,
): readonly string[] {
  return result.patterns
    .toSorted((a, b) => a.number - b.number)
    .flatMap((placement) => {
      const entry = model.placements.find(({ slug }) => slug === placement.slug);
      return [
        `### ${optionTitle(model, placement.slug, names)}`,
        `${entry?.fits ?? ""} ${entry?.hurts ?? ""}`,
        standing(result, placement),
        ...bullets(linesOf(model, result, placement)),
      ];
    });
}

function standing(
  { sensitivity }: Recommendation,
  { score, acceptability, satisfies, ruledOutBy }: PlacementResult,
): string {
  const isOpen = sensitivity.completions > 1;
  const facts = [
    `It scores ${inShownPoints(score)} points${isOpen ? " on average" : ""}`,
    ...(isOpen
      ? [`comes first in ${percentage(acceptability)} of the ways in which the open answers may turn out`]
      : []),
    ...(satisfies.length === 0 ? [] : [`satisfies ${rulesNamed(satisfies)}`]),
    ...(ruledOutBy.length === 0 ? [] : [`is ruled out by ${rulesNamed(ruledOutBy)}`]),
  ];
  return `${listed(facts)}.`;
}

/** One line for each criterion that counts, in the order of the criteria, and one for those that do not. */
function linesOf(
  model: DecisionModel,
  result: Recommendation,
  { slug, contributions }: PlacementResult,
): readonly string[] {
  const shown = shownTable(result).columns.find((column) => column.slug === slug)?.points ?? {};
  const isOpen = result.sensitivity.completions > 1;
  const counting = contributions.filter(({ importance }) => importance > 0);
  const idle = model.criteria.filter(({ id }) => !counting.some(({ criterion }) => criterion === id));
  const lines = counting.map((contribution) => {
    const { criterion, importance, lowest, highest } = contribution;
    const entry = model.criteria.find(({ id }) => id === criterion);
    const range =
      isOpen && lowest !== highest
        ? ` on average, from ${inShownPoints(lowest)} to ${inShownPoints(highest)}`
        : "";
    const most = inPoints(roundedQuotient(importance, 10));
    return `${verdictOn(contribution)}, because ${entry?.label ?? criterion} is “${entry?.words[slug] ?? ""}”: ${inPoints(shown[criterion] ?? 0)} of ${most} points${range}.`;
  });
  return idle.length === 0
    ? lines
    : [
        ...lines,
        `Neutral, because ${listed(idle.map(({ label }) => label))} ${idle.length === 1 ? "does" : "do"} not count with these answers.`,
      ];
}

/** Good from two thirds of what the criterion could give, bad up to one third. */
function verdictOn({ importance, points }: Contribution): "Good" | "Neutral" | "Bad" {
  const attainable = importance * 10;
  if (3 * points >= 2 * attainable) return "Good";
  return 3 * points <= attainable ? "Bad" : "Neutral";
}
