import { needs, type Placement, type RuleId } from "@/lib/catalog/vocabulary";
import { type AnswerKey, type Answers, isKnown } from "../answers";
import { type CriterionId, factKeys } from "../model/model";
import type { DecisionModel } from "../model/parse-model";
import { inPoints, shownTotal } from "../points";
import type { Recommendation } from "../result";
import { shownTable } from "../sentences";
import { answerInWords, listed, partOf, saidInWords } from "../words";
import { markdownText } from "./markdown-text";
import type { PatternNames } from "./site-names";

/** Words with plain spaces and with figures as they stand in `answers.json`, so that whoever compares finds them: 12500 and not "12,500". */
export const exactWords = (words: string) => words.replaceAll("\u00a0", " ").replace(/(?<=\d),(?=\d)/g, "");

/** Our own wording may hold figures that are not the team's ("must fall by 20 %"); a record then uses the plain name instead. */
export const withoutFigures = (words: string, name: string) => (/\d/.test(words) ? name : words);

/** One list; nothing where there are no lines. */
export const bullets = (lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [lines.map((line) => `* ${line}`).join("\n")];

/** "Pattern 3". */
export const patternOf = (model: DecisionModel, slug: Placement) =>
  `Pattern ${model.placements.find((entry) => entry.slug === slug)?.number ?? slug}`;

/** "Pattern 3: Purposeful hybrid". */
export const optionTitle = (model: DecisionModel, slug: Placement, { titleOf }: PatternNames) =>
  markdownText(`${patternOf(model, slug)}: ${titleOf(slug)}`);

/** "rule S1", "rules S1 and S3". */
export const rulesNamed = (ids: readonly RuleId[]) => `${ids.length === 1 ? "rule" : "rules"} ${listed(ids)}`;

/** Ten-thousandths of a point as they are shown: 5552400 is "555.24". */
export const inShownPoints = (points: number) => inPoints(shownTotal(points));

/** The shown points of the first placement less those of the second on one criterion, in hundredths, as tables show them. */
export const shownDifference = (result: Recommendation, criterion: CriterionId) =>
  shownTable(result).differences.find((item) => item.criterion === criterion)?.difference ?? 0;

/** What an answer is called in a list: "Volume", "SQL skill". */
export function nameOf(model: DecisionModel, key: AnswerKey): string {
  const question = model.questions.find(
    ({ parts, id }) => id === key || parts.some((part) => part.key === key),
  );
  return (key === "mix" ? undefined : partOf(model, key)?.short) ?? question?.label ?? key;
}

/** An answer in words for a list, without how it was found: "100 TB", "60 % dashboards, 25 % one-off questions, …". */
export function answerSaid(model: DecisionModel, answers: Answers, key: AnswerKey): string {
  const value = answers[key];
  if (key === "mix" && isKnown(answers, key))
    return factKeys
      .filter((fact) => fact.startsWith("mix."))
      .map((fact) => saidInWords(model, answers, fact))
      .join(", ");
  const words = exactWords(answerInWords(model, { [key]: value }, key));
  return typeof value === "string" ? withoutFigures(words, value) : words;
}

/** Ticked facts, in the order of the vocabulary. */
export const needsSaid = (ticked: Answers["needs"]) =>
  needs.filter(({ id }) => ticked?.includes(id)).map(({ id, label }) => withoutFigures(label, id));
