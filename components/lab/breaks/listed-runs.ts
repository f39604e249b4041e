import type { Placement } from "@/lib/catalog/vocabulary";
import { breakages } from "@/lib/lab/breakages/breakage-list";
import { crowdId, crowdText, dashboardsOf } from "@/lib/lab/breakages/crowd";
import { whyNot } from "@/lib/lab/breakages/why-not";
import type { LabSet } from "@/lib/lab/lab-set";
import type { RunId } from "./breaks-state";

/** A placement as it is headed here. */
export type PlacementSection = {
  readonly placement: Placement;
  /** From 1. */
  readonly number: number;
  readonly title: string;
};

/** A guided run as the page lists it. */
export type ListedRun = {
  readonly id: RunId;
  readonly placement: Placement;
  readonly title: string;
  readonly does: string;
  readonly remedy: string;
  /** Why it does not apply to the data set; null when it does. */
  readonly whyNot: string | null;
};

/** Every guided run in the order shown, the crowd last of its placement's. */
export function listRuns(set: LabSet): readonly ListedRun[] {
  const guided = breakages.map((breakage): ListedRun => ({ ...breakage, whyNot: whyNot(breakage.id, set) }));
  const place = guided.findLastIndex(({ placement }) => placement === "no-warehouse") + 1;
  const crowd: ListedRun = {
    id: crowdId,
    placement: "no-warehouse",
    ...crowdText,
    whyNot:
      dashboardsOf(set.scenarios).length > 0
        ? null
        : "This run does not apply to this data set: none of its scenarios is a dashboard.",
  };
  return guided.toSpliced(place, 0, crowd);
}
