import { loadPart } from "@/components/ui/load-part";
import { crowdId, dashboardsOf } from "@/lib/lab/breakages/crowd";
import { subjectOf } from "@/lib/lab/breakages/subject";
import type { LabSet } from "@/lib/lab/lab-set";
import type { StartProgress } from "../lab-state";
import { type OpenedLab, openLab } from "../open-lab";
import type { RunId, RunResult } from "./breaks-state";

export type RunParts = {
  readonly set: LabSet;
  /** What each request to the lake waits where dashboards are timed, in milliseconds. */
  readonly delayMs: number;
  readonly signal: AbortSignal;
  readonly onDownload: (progress: StartProgress) => void;
  readonly onProgress: (says: string) => void;
};

/**
 * Opens an empty lab over the data set and makes one guided run on it. None of its code comes with the page.
 *
 * @throws EngineError, LakeReadError, PartError, QueryError or RangeError when it fails; `signal.reason` once aborted.
 */
export async function performRun(
  id: RunId,
  { set, delayMs, signal, onDownload, onProgress }: RunParts,
): Promise<RunResult> {
  const opening = { name: "breaks", dataSet: set.dataSet, onProgress: onDownload, signal };
  if (id === crowdId) {
    const [{ measureCrowd }, { slowBytes }] = await loadPart(
      whatRuns,
      Promise.all([import("@/lib/adapters/breakage-crowd"), import("@/lib/adapters/slow-bytes")]),
    );
    const opened = await openLab({
      ...opening,
      wrap: (bytes) => slowBytes(bytes, () => ({ delayMs, mbitPerSecond: null })),
    });
    const scenarios = dashboardsOf(set.scenarios);
    return onFresh(opened, signal, async ({ lab }) => {
      const start = performance.now();
      const times = await measureCrowd({ lab, scenarios, delayMs, signal, onProgress });
      return { kind: "crowd", times, ms: performance.now() - start };
    });
  }
  const [{ runBreakage }, opened] = await Promise.all([
    loadPart(whatRuns, import("@/lib/adapters/breakages")),
    openLab(opening),
  ]);
  return onFresh(opened, signal, async ({ lab, engine }) => {
    const subject = subjectOf(set.dataSet, lab.manifest);
    const start = performance.now();
    const report = await runBreakage(id, { lab, engine, subject }, { signal, onProgress });
    return { kind: "report", report, ms: performance.now() - start };
  });
}

/** Does `work`, and stops the engine when it fails: what filled or broke it must not meet the next run. */
async function onFresh<T>(
  opened: OpenedLab,
  signal: AbortSignal,
  work: (opened: OpenedLab) => Promise<T>,
): Promise<T> {
  try {
    return await work(opened);
  } catch (error) {
    if (!signal.aborted) await opened.engine.close();
    throw error;
  }
}

const whatRuns = "The guided runs";
