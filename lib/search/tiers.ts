import type { NameKind } from "./name-index";

/** Why a pattern was found, strongest first: the query is its name, begins its name, or its words stand in its texts. */
export type Tier = NameKind | "beginning of a name" | "words";

/** Where the score of each tier begins, and how much of the closeness within it is added. Tiers do not overlap. */
const bands = {
  title: [1, 0],
  "short title": [0.97, 0.02],
  alias: [0.94, 0.02],
  initials: [0.91, 0.02],
  technology: [0.86, 0.04],
  "beginning of a name": [0.76, 0.09],
  words: [0, 0.75],
} as const satisfies Record<Tier, readonly [number, number]>;

/** The score of a pattern, from 0 to 1. `closeness` is from 0 to 1 as well and ranks within the tier. */
export function scoreOf(tier: Tier, closeness: number): number {
  const [floor, span] = bands[tier];
  return floor + span * closeness;
}
