import type { Placement } from "@/lib/catalog/vocabulary";
import { multipliers, placeDrawer, stream } from "../draws";
import type { CriterionId } from "../model/model";
import type { DecisionModel } from "../model/parse-model";
import { haveEqualRules, type Standing } from "../ranking";
import { type PerPlacement, pointsOf, type Weighed } from "../scoring";

/** One completion as the test of weights needs it. `standings` is best first; all contests weigh the same criteria in the same order. */
type Contest = {
  readonly weight: number;
  readonly weighed: readonly Weighed[];
  readonly standings: readonly Standing[];
};

/** What came of all weightings. */
export type WeightingOutcome = {
  /** Share of the weightings, 0 to 1, in which each placement comes first. */
  readonly shares: PerPlacement<number>;
  /** For each placement, how much each criterion counts in the weightings that it wins: geometric means, 1 where it wins none. */
  readonly central: PerPlacement<Readonly<Record<string, number>>>;
};

/**
 * Ranks under `weightings` other weights. In each draw every criterion counts between 1/factor and factor times as much by
 * itself, and one contest is taken by its weight. Rules stay as they are: only placements that satisfy as many as the first
 * compete on points. Drawn from fixed streams, so the same input gives the same outcome.
 */
export function tryWeightings(model: DecisionModel, contests: readonly Contest[]): WeightingOutcome {
  const count = model.constants.weightings.value;
  const criteria = (contests[0]?.weighed ?? []).map(({ criterion }) => criterion);
  const drawn = criteria.map((criterion) => drawnFor(model, criterion));
  const [factors, logarithms] = [drawn.map((one) => one.factors), drawn.map((one) => one.logarithms)];
  const pick = stream(`${model.modelVersion}/completion`);
  const drawContest = placeDrawer(contests.map(({ weight }) => weight));
  const prepared = contests.map(rivalsOf);
  const won = { "warehouse-as-platform": 0, "no-warehouse": 0, "purposeful-hybrid": 0 };
  const logs = {
    "warehouse-as-platform": new Float64Array(criteria.length),
    "no-warehouse": new Float64Array(criteria.length),
    "purposeful-hybrid": new Float64Array(criteria.length),
  };
  for (let draw = 0; draw < count; draw++) {
    const rivals = prepared[contests.length === 1 ? 0 : drawContest(pick)];
    const winner = rivals === undefined ? undefined : winnerOf(rivals, factors, draw);
    if (winner === undefined) continue;
    won[winner]++;
    const sums = logs[winner];
    for (let at = 0; at < sums.length; at++) sums[at]! += logarithms[at]![draw]!;
  }
  const perPlacement = <T>(of: (slug: Placement) => T): PerPlacement<T> => ({
    "warehouse-as-platform": of("warehouse-as-platform"),
    "no-warehouse": of("no-warehouse"),
    "purposeful-hybrid": of("purposeful-hybrid"),
  });
  return {
    shares: perPlacement((slug) => won[slug] / count),
    central: perPlacement((slug) =>
      Object.fromEntries(
        criteria.map((criterion, at) => [criterion, centralOf(logs[slug][at] ?? 0, won[slug])]),
      ),
    ),
  };
}

/** What `multipliers` counts as 1. */
const unity = 65_536;

const centralOf = (sumOfLogs: number, count: number) =>
  count === 0 ? 1 : Math.round(2 ** (sumOfLogs / count) * 100) / 100;

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

type Drawn = {
  readonly factors: Int32Array;
  /** Of the factors, to the base 2, 0 where a criterion counts as it is. */
  readonly logarithms: Float64Array;
};
const known = new Map<string, Drawn>();

function drawnFor({ modelVersion, constants }: DecisionModel, criterion: CriterionId): Drawn {
  const seed = `${modelVersion}/criterion/${criterion}`;
  const key = `${seed}/${constants.weightingFactor.value}/${constants.weightings.value}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const factors = multipliers(seed, constants.weightingFactor.value, constants.weightings.value);
  const drawn = { factors, logarithms: Float64Array.from(factors, (factor) => Math.log2(factor / unity)) };
  known.set(key, drawn);
  return drawn;
}

/** Criteria that count clearly otherwise in the weightings that a placement wins, most telling first, at most three. */
export function tellingWeights(
  { central }: WeightingOutcome,
  slug: Placement,
  criteria: readonly CriterionId[],
): readonly { readonly criterion: CriterionId; readonly factor: number }[] {
  const telling = 1.1;
  const size = (factor: number) => Math.abs(Math.log2(factor));
  return criteria
    .map((criterion) => ({ criterion, factor: central[slug][criterion] ?? 1 }))
    .filter(({ factor }) => factor >= telling || factor <= 1 / telling)
    .toSorted((a, b) => size(b.factor) - size(a.factor))
    .slice(0, 3);
}
