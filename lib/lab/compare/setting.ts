import type { Placement } from "@/lib/catalog/vocabulary";
import type { LakeOutline } from "../outline";
import { share } from "../timeline";
import type { LakePace } from "./lake-pace";
import type { Measurement } from "./measurement";

/** What a figure was measured under. Figures of different settings are never shown together. */
export type Setting = {
  readonly dataSetId: string;
  /** Tells lakes of one name apart, as a reader's own file may be another one each time. */
  readonly lakeBytes: number;
  readonly pace: LakePace;
  /** Partitions in Pattern 3's warehouse. */
  readonly window: number;
};

export const settingOf = (
  dataSetId: string,
  { partitions }: LakeOutline,
  pace: LakePace,
  window: number,
): Setting => ({ dataSetId, lakeBytes: share(partitions).bytes, pace, window });

/** Whether a figure of one setting is one of the other: the window counts for Pattern 3 alone. */
export function isMeasuredUnder({ run, setting }: Measurement, wanted: Setting): boolean {
  return (
    isSameLake(setting, wanted) &&
    setting.pace.delayMs === wanted.pace.delayMs &&
    setting.pace.mbitPerSecond === wanted.pace.mbitPerSecond &&
    (run.placement !== "purposeful-hybrid" || setting.window === wanted.window)
  );
}

const isSameLake = (a: Setting, b: Setting) => a.dataSetId === b.dataSetId && a.lakeBytes === b.lakeBytes;

/** A measurement takes the place of the one of the same scenario, placement and setting. */
export function withMeasurement(
  list: readonly Measurement[],
  measurement: Measurement,
): readonly Measurement[] {
  const { run, setting } = measurement;
  const isReplaced = (other: Measurement) =>
    other.run.scenarioId === run.scenarioId &&
    other.run.placement === run.placement &&
    isMeasuredUnder(other, setting);
  return [...list.filter((other) => !isReplaced(other)), measurement];
}

/** Figures of the same lake under another setting. */
export type Kept = {
  readonly setting: Setting;
  readonly placements: readonly Placement[];
  readonly count: number;
};

/** What is kept of the same lake under other settings, the latest first. */
export function keptElsewhere(list: readonly Measurement[], wanted: Setting): readonly Kept[] {
  const kept = new Map<string, { setting: Setting; placements: Set<Placement>; count: number }>();
  for (const measurement of list.toReversed()) {
    const { setting, run } = measurement;
    if (!isSameLake(setting, wanted) || isMeasuredUnder(measurement, wanted)) continue;
    const { pace, window } = setting;
    const key = `${pace.delayMs} ${pace.mbitPerSecond} ${window}`;
    const group = kept.get(key) ?? { setting, placements: new Set<Placement>(), count: 0 };
    group.placements.add(run.placement);
    group.count += 1;
    kept.set(key, group);
  }
  return [...kept.values()].map(({ setting, placements, count }) => ({
    setting,
    placements: [...placements],
    count,
  }));
}
