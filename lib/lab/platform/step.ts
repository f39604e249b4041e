import { shiftDays, shiftPartitions } from "./calendar";
import { grainOf, type PlatformModel } from "./model";

/** The days that the statements name. Every range holds its first day and not its last. */
export type Step = {
  /** Start of the history that the federated query reads; it ends at the boundary. */
  readonly historyFrom: string;
  readonly boundary: string;
  /** The first day that is not loaded yet; the next partition starts there. */
  readonly end: string;
  readonly latestDay: string;
  /** End of the partition that is loaded next. */
  readonly nextEnd: string;
  /** The boundary once that partition is in and the oldest is out. */
  readonly nextBoundary: string;
};

/** The next move of the window by one partition. History never starts before the lake does. */
export function stepOf(model: PlatformModel): Step {
  const grain = grainOf(model);
  const at = (count: number) => shiftPartitions(model.boundary, grain, count);
  const first = shiftPartitions(model.firstDay, grain, 0);
  const wanted = at(-model.historyLength);
  const end = at(model.windowLength);
  return {
    historyFrom: laterOf(first, wanted),
    boundary: model.boundary,
    end,
    latestDay: shiftDays(end, -1),
    nextEnd: at(model.windowLength + 1),
    nextBoundary: at(1),
  };
}

const laterOf = (a: string, b: string) => [a, b].toSorted().at(-1) ?? a;
