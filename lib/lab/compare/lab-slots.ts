import type { Placement } from "@/lib/catalog/vocabulary";
import type { Lab, LoadResult } from "../lab-types";
import { placementLoad } from "../placement";
import type { MeasureCourse } from "./measure-course";
import type { HeldLab, MeasureOptions } from "./measure-job";
import type { Setting } from "./setting";

export type LabSlotParts = {
  /** A lab with nothing loaded. */
  readonly open: (labName: string, signal: AbortSignal) => Promise<Lab>;
  /** Placements with the same name share a lab, and load anew when they take turns. */
  readonly labNameOf: (placement: Placement) => string;
};

type Slot = {
  readonly lab: Lab;
  readonly loaded: { readonly key: string; readonly load: LoadResult; readonly floorMs: number } | null;
};

/** How often the shortest statement is run: the first ones warm the engine up. */
const floorRuns = 3;

/** Labs that stay open, with what they have loaded, until they are forgotten. */
export type LabSlots = {
  isHeld(placement: Placement, setting: Setting): boolean;
  /** The lab of a placement with its warehouse filled for it; opened and filled when it is not. */
  ready(placement: Placement, options: MeasureOptions, course: MeasureCourse): Promise<HeldLab>;
  forget(placement: Placement): void;
};

export function createLabSlots({ open, labNameOf }: LabSlotParts): LabSlots {
  const slots = new Map<string, Slot>();
  return {
    isHeld: (placement, setting) =>
      slots.get(labNameOf(placement))?.loaded?.key === loadKey(placement, setting),
    forget(placement) {
      slots.delete(labNameOf(placement));
    },
    async ready(placement, { setting, signal }, course) {
      const name = labNameOf(placement);
      const key = loadKey(placement, setting);
      const before = slots.get(name);
      if (before?.loaded?.key === key) return { lab: before.lab, ...before.loaded };
      course.step(placement, { kind: "opening" });
      const lab = before?.lab ?? (await open(name, signal));
      slots.set(name, { lab, loaded: null });
      course.step(placement, { kind: "loading", progress: null });
      const { boundary, historyFrom } = placementLoad(placement, lab.manifest, setting.window);
      const load = await lab.loadWarehouse(boundary, {
        historyFrom,
        signal,
        onProgress: (progress) => course.step(placement, { kind: "loading", progress }, progress.bytesRead),
      });
      course.receive(load.bytesRead);
      const loaded = { key, load, floorMs: await floorOf(lab, signal) };
      slots.set(name, { lab, loaded });
      return { lab, ...loaded };
    },
  };
}

/** The least time in milliseconds that a statement takes, measured with one that reads nothing. */
async function floorOf(lab: Lab, signal: AbortSignal): Promise<number> {
  const times: number[] = [];
  while (times.length < floorRuns) {
    const outcome = await lab.run("select 1", { signal });
    if (outcome.kind === "done") times.push(outcome.timesMs.execute);
  }
  return Math.min(...times);
}

/** The lake's distance counts as well, since a load's time is measured with it. */
function loadKey(placement: Placement, { dataSetId, lakeBytes, pace, window }: Setting): string {
  const held = placement === "purposeful-hybrid" ? [placement, window] : [placement];
  return [...held, dataSetId, lakeBytes, pace.delayMs, pace.mbitPerSecond].join(" ");
}
