import { numberKeys, type Placement, placements, type RuleId } from "@/lib/catalog/vocabulary";
import { isNumberKey } from "../answers";
import { apportion } from "../apportion";
import type { FactKey } from "../model/model";
import type { DecisionModel } from "../model/parse-model";
import type { PerPlacement } from "../scoring";
import { placementName } from "../sentences";
import { figure, listed, percentage } from "../words";
import type { Influence, KeyInfluence } from "./team";
import { scores } from "./team-combinations";
import type { KeySpread } from "./team-spread";

/** What the disagreements of a team do to the result, in one or two sentences. */
export function summaryOf(
  model: DecisionModel,
  spreads: readonly KeySpread[],
  influence: Influence,
): readonly string[] {
  const disputed = spreads.filter(({ agreement }) => agreement === "differ").length;
  const changing = influence.keys.filter(({ changes }) => changes).length;
  const [leader] = placements.toSorted((a, b) => influence.won[b] - influence.won[a]);
  const name = leader === undefined ? "" : placementName(model, leader);
  const isExact = influence.looked === influence.combinations;
  if (disputed === 0) return ["You disagree on nothing that more than one of you knows."];
  const opening = `You disagree on ${counted(disputed)}`;
  if (changing > 0)
    return [
      `${opening}, and ${disputed === 1 ? "it changes" : changing === disputed ? "each of them changes" : `${numberWord(changing)} of them ${changing === 1 ? "changes" : "change"}`} the result.`,
      `${combinationsInWords(influence)}, ${winsInWords(model, influence.won, influence)}.`,
    ];
  const none = disputed === 1 ? "it does not matter" : "none of it matters";
  if (influence.keys.length === 0)
    return [`${opening}, and ${none}: ${disputed === 1 ? "it scores" : "they score"} nothing.`];
  return [
    isExact
      ? `${opening}, and ${none}: every combination of your answers puts ${name}, first.`
      : `${opening}, and as far as we looked ${none}: each of the ${figure(influence.looked)} combinations that we drew puts ${name}, first.`,
  ];
}

/** What one disagreement does to the result. */
export function influenceSentence(
  { key }: KeySpread,
  found: KeyInfluence | undefined,
  influence: Influence,
): string {
  if (!scores(key))
    return "It scores nothing, so it cannot change the result. It may change which patterns go with it.";
  if (found === undefined) return "";
  const isExact = influence.looked === influence.combinations;
  if (found.changes)
    return found.share > 0
      ? `In ${found.share === 1 ? "all" : `${shareInWords(found.share, influence)} of the`} combinations of your answers, switching this one alone puts another placement first.`
      : "In rare combinations of your answers, switching this one alone puts another placement first.";
  return isExact
    ? "In no combination of your answers does switching this one alone change which placement comes first."
    : `In none of the ${figure(influence.looked)} combinations that we drew does it change which placement comes first.`;
}

/** "Of the 24 combinations of your answers", or how many were drawn of how many. */
function combinationsInWords({ combinations, looked }: Influence): string {
  if (looked === combinations) return `Of the ${figure(combinations)} combinations of your answers`;
  const all = combinations > 1_000_000 ? "more than a million" : figure(combinations);
  return `Of ${figure(looked)} combinations of your answers, drawn from ${all}`;
}

/** A share of the combinations: with one decimal where all were looked at, in whole percent where some were drawn. */
function shareInWords(share: number, { combinations, looked }: Influence): string {
  if (looked === combinations || share <= 0 || share >= 1) return percentage(share);
  return percentage(Math.min(99, Math.max(1, Math.round(share * 100))) / 100);
}

/** The shares that placements win. Whole percents of drawn combinations add up to 100, save that none that wins stands at 0. */
export function winShares(wins: PerPlacement<number>, influence: Influence): PerPlacement<string> {
  const { looked } = influence;
  const whole = apportion(
    placements.map((slug) => Math.round(wins[slug] * looked) * 100),
    looked,
  );
  const wordsOf = (slug: Placement) =>
    shareInWords(
      looked === influence.combinations || wins[slug] === 1
        ? wins[slug]
        : Math.max(wins[slug] > 0 ? 1 : 0, whole[placements.indexOf(slug)] ?? 0) / 100,
      influence,
    );
  return {
    "warehouse-as-platform": wordsOf("warehouse-as-platform"),
    "no-warehouse": wordsOf("no-warehouse"),
    "purposeful-hybrid": wordsOf("purposeful-hybrid"),
  };
}

/** Who wins how often, most first: "Pattern 3 comes first in 75 %, Pattern 1 in 25 %", "Pattern 3 always comes first". */
export function winsInWords(model: DecisionModel, wins: PerPlacement<number>, influence: Influence): string {
  const winning = placements.filter((slug) => wins[slug] > 0).toSorted((a, b) => wins[b] - wins[a]);
  const numberOf = (slug: Placement) => model.placements.find((entry) => entry.slug === slug)?.number ?? slug;
  const shares = winShares(wins, influence);
  const [first, ...others] = winning;
  if (first === undefined) return "";
  if (others.length === 0) return `Pattern ${numberOf(first)} always comes first`;
  return listed([
    `Pattern ${numberOf(first)} comes first in ${shares[first]}`,
    ...others.map((slug) => `Pattern ${numberOf(slug)} in ${shares[slug]}`),
  ]);
}

/** A limit of a rule that lies on a figure, in the order of the rules. */
export type RuleLimit = { readonly id: RuleId; readonly at: number; readonly words: string };

/** The limits of rules that read this figure alone: "below 50 TB" of S4. */
export function ruleLimits(model: DecisionModel, key: FactKey): readonly RuleLimit[] {
  const unit = isNumberKey(key) ? `\u00a0${numberKeys[key].unit}` : "\u00a0%";
  return model.rules.flatMap(({ id, when }) =>
    when.flatMap((clause): readonly RuleLimit[] => {
      if ("optionOf" in clause || clause.sumOf.length !== 1 || clause.sumOf[0] !== key) return [];
      const { above, atLeast, below, atMost } = clause;
      return [
        ["above", above] as const,
        ["from", atLeast] as const,
        ["below", below] as const,
        ["up to", atMost] as const,
      ].flatMap(([word, at]) =>
        at === undefined ? [] : [{ id, at, words: `${word} ${figure(at)}${unit}` }],
      );
    }),
  );
}

const counted = (questions: number) =>
  `${numberWord(questions)} ${questions === 1 ? "question" : "questions"}`;

const smallNumbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const numberWord = (count: number) => smallNumbers[count] ?? figure(count);
