import { type MixKey, mixKeys } from "@/lib/catalog/vocabulary";

/** What the comparison needs to know of a scenario. */
export type ComparedScenario = {
  readonly id: string;
  readonly work: MixKey;
  /** How often it runs in a month when the team's mix is not known; a whole number. */
  readonly runsPerMonth: number;
};

/** Whole percent that add up to 100, as /decide hands them over. */
export type WorkMix = Readonly<Record<MixKey, number>>;

/** How often each scenario runs in a month. Modelled: nobody counted it. */
export type MonthRuns = {
  /** By scenario id; whole numbers that add up to `total`. */
  readonly runs: ReadonlyMap<string, number>;
  readonly total: number;
  /** Kinds of work with a share for which there is no scenario. Their runs are spread over the other kinds. */
  readonly withoutScenario: readonly MixKey[];
};

/**
 * Without a mix, each scenario's own number. With one, the total stays and is divided anew: over the kinds of work that have a
 * scenario by their shares, within a kind by the scenarios' own numbers (evenly where all of them are 0).
 * Whole runs go by largest remainder, ties in the given order. Shares that no scenario can take (all 0) leave no runs at all.
 */
export function monthRuns(scenarios: readonly ComparedScenario[], mix: WorkMix | null): MonthRuns {
  const own = scenarios.map(({ runsPerMonth }) => runsPerMonth);
  const total = own.reduce((sum, runs) => sum + runs, 0);
  if (mix === null)
    return { runs: new Map(scenarios.map(({ id }, at) => [id, own[at]!])), total, withoutScenario: [] };

  const kinds = mixKeys.filter((key) => scenarios.some(({ work }) => work === key));
  const perKind = divide(
    total,
    kinds.map((key) => mix[key]),
  );
  const runs = new Map<string, number>();
  for (const [at, kind] of kinds.entries()) {
    const ofKind = scenarios.filter(({ work }) => work === kind);
    const parts = divide(
      perKind[at]!,
      ofKind.some(({ runsPerMonth }) => runsPerMonth > 0)
        ? ofKind.map(({ runsPerMonth }) => runsPerMonth)
        : ofKind.map(() => 1),
    );
    for (const [place, { id }] of ofKind.entries()) runs.set(id, parts[place]!);
  }
  return {
    runs: new Map(scenarios.map(({ id }) => [id, runs.get(id) ?? 0])),
    total: perKind.reduce((sum, part) => sum + part, 0),
    withoutScenario: mixKeys.filter((key) => mix[key] > 0 && !kinds.includes(key)),
  };
}

/** The shares of the kinds of work in the scenarios' own runs, whole percent that add up to 100; evenly where nothing runs. */
export function mixOfRuns(scenarios: readonly ComparedScenario[]): WorkMix {
  const runsOf = (key: MixKey) =>
    scenarios.reduce((sum, { work, runsPerMonth }) => sum + (work === key ? runsPerMonth : 0), 0);
  const runs = mixKeys.map(runsOf);
  const [bi = 0, adhoc = 0, ml = 0, log = 0] = divide(
    100,
    runs.some((count) => count > 0) ? runs : [1, 1, 1, 1],
  );
  return { bi, adhoc, ml, log };
}

/** Divides a whole number in proportion to weights: whole parts first, then one each to the largest remainders. */
function divide(whole: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  const parts = weights.map((weight) => Math.floor((whole * weight) / sum));
  const missing = whole - parts.reduce((total, part) => total + part, 0);
  const raised = weights
    .map((weight, place) => ({ place, remainder: (whole * weight) % sum }))
    .toSorted((a, b) => b.remainder - a.remainder || a.place - b.place)
    .slice(0, missing);
  return parts.map((part, place) => part + (raised.some((one) => one.place === place) ? 1 : 0));
}
