import type { BreakageId, BreakageReport } from "@/lib/lab/breakages/breakage";
import { renameColumn } from "./breakage-drift";
import { forgetFilter, useSlicers } from "./breakage-lake";
import { competeWithLoad } from "./breakage-load";
import { fillMemory } from "./breakage-memory";
import type { BreakageParts } from "./breakage-run";
import { readSmallFiles } from "./breakage-small-files";
import { correctLate, cutWrongly, failHalfWay, skipPurge } from "./breakage-window";

const runs: Readonly<Record<BreakageId, (parts: BreakageParts) => Promise<BreakageReport>>> = {
  "memory-fills": fillMemory,
  "load-competes": competeWithLoad,
  "forgotten-filter": forgetFilter,
  "slicers-defeat-cache": useSlicers,
  "small-files": readSmallFiles,
  "schema-drift": renameColumn,
  "boundary-rows": cutWrongly,
  "late-correction": correctLate,
  "purge-skipped": skipPurge,
  "half-load": failHalfWay,
};

export type BreakageOptions = {
  readonly signal?: AbortSignal;
  /** Hears what is being done, a few words at a time. */
  readonly onProgress?: (says: string) => void;
  /** What the history may take of the engine's memory in the run that fills it; 192 MB unless given. */
  readonly memoryBytes?: number;
};

/**
 * Runs one guided breakage on a real engine and cleans up after it: the lab is left as it was, but for the lake's chunks that are
 * kept in memory. One at a time.
 *
 * @throws QueryError, LakeReadError or EngineError when it fails for real; `signal.reason` once aborted.
 */
export function runBreakage(
  id: BreakageId,
  parts: Pick<BreakageParts, "lab" | "engine" | "subject">,
  { signal = new AbortController().signal, onProgress = () => {}, ...limits }: BreakageOptions = {},
): Promise<BreakageReport> {
  signal.throwIfAborted();
  return runs[id]({ ...parts, ...limits, signal, onProgress });
}
