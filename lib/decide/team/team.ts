import { type Placement, placements } from "@/lib/catalog/vocabulary";
import type { AnswerKey, Answers } from "../answers";
import type { DecisionModel } from "../model/parse-model";
import { scoredKeys } from "../scored";
import type { PerPlacement } from "../scoring";
import { combinationsOf, type Places } from "./team-combinations";
import { firstPlacementOf } from "./team-election";
import type { KeySpread } from "./team-spread";

/** What a disagreement does to the result. */
export type KeyInfluence = {
  readonly key: AnswerKey;
  /** Whether two combinations that differ in this key alone put different placements first. */
  readonly changes: boolean;
  /** Share of the combinations looked at, 0 to 1, in which another given answer to this key alone puts another placement first. */
  readonly share: number;
  /** For each given answer, in their order: the shares of its combinations that each placement wins. */
  readonly wins: readonly PerPlacement<number>[];
};

/** What the disagreements of a team do to the result. */
export type Influence = {
  /** Every disagreement about a key that scores, in the order of the questionnaire. Any other cannot change the result. */
  readonly keys: readonly KeyInfluence[];
  /** All combinations there are: the product of the numbers of different answers to those keys. At least 1. */
  readonly combinations: number;
  /** How many of them were looked at. Fewer than all: `changes` then means "was seen to change". */
  readonly looked: number;
  /** Shares of the combinations that each placement wins; they add up to 1. */
  readonly won: PerPlacement<number>;
  /** Keys that score and that nobody knows, in the order of the questionnaire. */
  readonly unknown: readonly AnswerKey[];
};

/**
 * Which disagreements change the result. D are the keys that score and to which people gave different answers. The
 * combinations are all ways to take one given answer to each key in D, each answer once however many gave it; the other
 * keys hold the common answer, or stay open where nobody knows. Each combination elects the placement that comes first:
 * with open keys the one that wins most of the typical ways to fill them in. A key in D changes the result if two
 * combinations that differ in it alone elect different placements.
 *
 * `fixed` holds answers that are settled, whose keys leave D. Where there are too many combinations (the limits stand at
 * `mostCombinations`), seeded ones are drawn, and between two with different placements one key after the other is
 * switched, so that what changes the result on the way is seen too. The order of the people changes nothing.
 *
 * Yields between rankings, so that a page can stay responsive; the return value is the result.
 */
export function* influenceSteps(
  model: DecisionModel,
  spreads: readonly KeySpread[],
  fixed: Answers = {},
): Generator<undefined, Influence> {
  const { disputed, chosen, count, isExact, answersAt } = combinationsOf(model, spreads, fixed);
  const known = new Map<string, Placement>();
  function* elect(places: Places): Generator<undefined, Placement> {
    const name = places.join();
    const before = known.get(name);
    if (before !== undefined) return before;
    const first = firstPlacementOf(model, answersAt(places));
    known.set(name, first);
    yield;
    return first;
  }

  const won = noWins();
  const tallies = disputed.map(({ values }) => ({ switching: 0, isSeen: false, wins: values.map(noWins) }));
  for (const places of chosen) {
    const first = yield* elect(places);
    won[first]++;
    for (const [at, tally] of tallies.entries()) {
      let isSwitching = false;
      for (const [place, wins] of tally.wins.entries()) {
        const slug = yield* elect(places.with(at, place));
        wins[slug]++;
        if (slug !== first) isSwitching = true;
      }
      if (isSwitching) tally.switching++;
    }
  }
  for (const [at, places] of isExact ? [] : chosen.slice(1).entries()) {
    let here = places;
    let first = yield* elect(here);
    for (const [key, tally] of tallies.entries()) {
      here = here.with(key, chosen[at]?.[key] ?? 0);
      const next = yield* elect(here);
      if (next !== first) tally.isSeen = true;
      first = next;
    }
  }

  const looked = chosen.length;
  const sample = answersAt([]);
  return {
    keys: disputed.map(({ key }, at) => {
      const { switching = 0, isSeen = false, wins = [] } = tallies[at] ?? {};
      return {
        key,
        changes: switching > 0 || isSeen,
        share: switching / looked,
        wins: wins.map((tally) => sharesOf(tally, looked)),
      };
    }),
    combinations: count,
    looked,
    won: sharesOf(won, looked),
    unknown: scoredKeys.filter((key) => sample[key] === undefined),
  };
}

/** The same at one go. */
export function influenceOf(
  model: DecisionModel,
  spreads: readonly KeySpread[],
  fixed: Answers = {},
): Influence {
  const steps = influenceSteps(model, spreads, fixed);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const noWins = () => ({ "warehouse-as-platform": 0, "no-warehouse": 0, "purposeful-hybrid": 0 });

function sharesOf(wins: PerPlacement<number>, of: number): PerPlacement<number> {
  const shares = noWins();
  for (const slug of placements) shares[slug] = wins[slug] / of;
  return shares;
}
