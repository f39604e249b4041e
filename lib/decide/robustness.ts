import type { Placement } from "@/lib/catalog/vocabulary";
import { multipliers, placeDrawer, stream } from "./draws";
import type { DecisionModel } from "./parse-model";
import { haveEqualRules, type Standing } from "./ranking";
import { pointsOf, type Weighed } from "./scoring";

/** One completion as the test of weights needs it. `standings` is best first; all contests weigh the same criteria in the same order. */
type Contest = {
  readonly weight: number;
  readonly weighed: readonly Weighed[];
  readonly standings: readonly Standing[];
};

/**
 * Share of weightings, 0 to 1, in which `winner` comes first. In each draw every criterion counts between half and
 * double by itself, and one contest is taken by its weight. Rules stay as they are: only placements that satisfy as many
 * as the first compete on points. Drawn from fixed streams, so the same input gives the same share.
 */
export function shareOfWeightings(
  model: DecisionModel,
  contests: readonly Contest[],
  winner: Placement,
): number {
  const count = model.constants.weightings.value;
  const pick = stream(`${model.modelVersion}/completion`);
  const drawContest = placeDrawer(contests.map(({ weight }) => weight));
  const factors = (contests[0]?.weighed ?? []).map(({ criterion }) => factorsOf(model, criterion));
  const prepared = contests.map(rivalsOf);
  let won = 0;
  for (let draw = 0; draw < count; draw++) {
    const rivals = prepared[contests.length === 1 ? 0 : drawContest(pick)];
    if (rivals !== undefined && winnerOf(rivals, factors, draw) === winner) won++;
  }
  return won / count;
}

type Rival = { readonly slug: Placement; readonly points: readonly number[] };

/** The placements that satisfy as many rules as the first, simplest first: of equals the simpler wins. */
function rivalsOf({ weighed, standings }: Contest): readonly Rival[] {
  const [first] = standings;
  return standings
    .filter((standing) => first !== undefined && haveEqualRules(standing, first))
    .toSorted((a, b) => a.complexity - b.complexity)
    .map(({ slug }) => ({ slug, points: weighed.map((item) => pointsOf(item, slug)) }));
}

function winnerOf(rivals: readonly Rival[], factors: readonly Int32Array[], draw: number) {
  if (rivals.length === 1) return rivals[0]?.slug;
  let best: Placement | undefined;
  let bestScore = -1;
  for (const { slug, points } of rivals) {
    let score = 0;
    for (let at = 0; at < points.length; at++) score += points[at]! * factors[at]![draw]!;
    if (score > bestScore) [best, bestScore] = [slug, score];
  }
  return best;
}

const drawn = new Map<string, Int32Array>();

function factorsOf({ modelVersion, constants }: DecisionModel, criterion: string): Int32Array {
  const seed = `${modelVersion}/criterion/${criterion}`;
  const key = `${seed}/${constants.weightingFactor.value}/${constants.weightings.value}`;
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const factors = multipliers(seed, constants.weightingFactor.value, constants.weightings.value);
  drawn.set(key, factors);
  return factors;
}
