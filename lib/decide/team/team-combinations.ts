import type { AnswerKey, Answers } from "../answers";
import { placeDrawer, stream } from "../draws";
import type { DecisionModel } from "../model/parse-model";
import { scoredKeys } from "../scored";
import { fillingsOf } from "./team-election";
import type { KeySpread, KnownAnswer } from "./team-spread";

/** Up to this many combinations are all looked at; of more, so many are drawn. */
export const mostCombinations = 4096;
export const drawnCombinations = 400;
/** Filled-in combinations that are ranked at most, save that a few combinations are always drawn. */
const mostRankings = 60_000;
const fewestDraws = 4;

/** A key that scores and to which people gave different answers, in the order of the questionnaire. */
type Disputed = { readonly key: AnswerKey; readonly values: readonly KnownAnswer[] };

/** One given answer to each disputed key, by its place. */
export type Places = readonly number[];

/** The combinations of a team's answers. */
export type Combinations = {
  readonly disputed: readonly Disputed[];
  /** Those to look at: all of them in order, or draws. */
  readonly chosen: readonly Places[];
  /** How many there are, at least 1. */
  readonly count: number;
  readonly isExact: boolean;
  /** What a combination answers; keys that nobody knows are missing. */
  readonly answersAt: (places: Places) => Answers;
};

/**
 * All ways to take one given answer to each disputed key, each answer once however many gave it. The other keys hold the
 * common answer. A key in `fixed` holds what stands there and is disputed no more. Draws have a stream for each key, in
 * which each answer is equally likely.
 */
export function combinationsOf(
  model: DecisionModel,
  spreads: readonly KeySpread[],
  fixed: Answers,
): Combinations {
  const disputed: Disputed[] = [];
  const common: [AnswerKey, KnownAnswer][] = [];
  for (const { key, given } of spreads.filter(({ key }) => scores(key))) {
    const value = fixed[key] ?? given[0]?.value;
    if (given.length > 1 && (fixed[key] === undefined || fixed[key] === null))
      disputed.push({ key, values: given.map((answer) => answer.value) });
    else if (value !== undefined) common.push([key, value]);
  }
  const answersAt = (places: Places): Answers =>
    Object.fromEntries([
      ...common,
      ...disputed.map(({ key, values }, at) => [key, values[places[at] ?? 0]] as const),
    ]);

  const sizes = disputed.map(({ values }) => values.length);
  const count = sizes.reduce((product, size) => product * size, 1);
  const fillings = fillingsOf(model, answersAt([]));
  const isExact = count <= mostCombinations && count * fillings <= mostRankings;
  const perDraw = sizes.reduce((sum, size) => sum + size, 1);
  const affordable = Math.max(fewestDraws, Math.floor(mostRankings / (perDraw * fillings)));
  const chosen = isExact
    ? everyChoice(sizes)
    : drawnChoices(model, disputed, Math.min(drawnCombinations, affordable));
  return { disputed, chosen, count, isExact, answersAt };
}

/** Whether the answer to a key earns points or turns a rule. */
export const scores = (key: AnswerKey) => scoredKeys.some((other) => other === key);

const everyChoice = (sizes: readonly number[]) =>
  sizes.reduce<readonly Places[]>(
    (lists, size) => lists.flatMap((list) => Array.from({ length: size }, (_, place) => [...list, place])),
    [[]],
  );

function drawnChoices({ modelVersion }: DecisionModel, disputed: readonly Disputed[], count: number) {
  const drawers = disputed.map(({ key, values }) => {
    const next = stream(`${modelVersion}/team/${key}`);
    const draw = placeDrawer(values.map(() => 1));
    return () => draw(next);
  });
  return Array.from({ length: count }, () => drawers.map((draw) => draw()));
}
