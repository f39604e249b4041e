import type { Answers } from "../answers";
import type { DecisionModel } from "../model/parse-model";
import { type Outlook, outlookFor } from "../outlook";
import type { KeySensitivity } from "../result";
import type { PerPlacement } from "../scoring";
import { nearestFlips } from "./flips";
import { tryWeightings, type WeightingOutcome } from "./weightings";

/** The costly parts of a recommendation, as plain data, so that they can be worked out in a worker and handed over. */
export type Probes = {
  readonly weightings: WeightingOutcome;
  /** Shares of the weightings with all rules switched off. */
  readonly sharesOnPoints: PerPlacement<number>;
  /** See `nearestFlips`. */
  readonly flips: readonly KeySensitivity[] | undefined;
};

/** Tries other weights and other answers. About 10 ms for complete answers, up to half a second with many open. */
export const probe = (model: DecisionModel, answers: Answers): Probes =>
  probeOutlook(model, answers, outlookFor(model, answers));

/** The same for an outlook that is already there. */
export function probeOutlook(model: DecisionModel, answers: Answers, outlook: Outlook): Probes {
  const onPoints = outlook.cases.map((item) => ({ ...item, standings: item.onPoints }));
  return {
    weightings: tryWeightings(model, outlook.cases),
    sharesOnPoints: tryWeightings(model, onPoints).shares,
    flips: nearestFlips(model, answers, outlook),
  };
}

const all = { "warehouse-as-platform": 1, "no-warehouse": 1, "purposeful-hybrid": 1 };

/** Stands in until the probes are there: every figure at its best, so that nothing drawn from it may be shown as tested. */
export const unprobed: Probes = {
  weightings: {
    shares: all,
    central: { "warehouse-as-platform": {}, "no-warehouse": {}, "purposeful-hybrid": {} },
  },
  sharesOnPoints: all,
  flips: undefined,
};
