import { loadPart } from "@/components/ui/load-part";
import type { DataSet } from "@/lib/lab/data-set";
import type { WindowDriver } from "@/lib/lab/rolling/driver";
import type { WindowPlan } from "@/lib/lab/rolling/window-plan";
import { openLab } from "../open-lab";

type EngineDownload = { readonly receivedBytes: number; readonly totalBytes: number };

/** Starts an engine that nothing else uses meanwhile, and returns a driver on it. */
export type StartWindow = (
  plan: WindowPlan,
  onDownload: (progress: EngineDownload) => void,
  signal: AbortSignal,
) => Promise<WindowDriver>;

/** Starts an engine for the simulator alone, over one data set. None of its code comes with the page. */
export const startOver =
  (dataSet: DataSet): StartWindow =>
  async (plan, onDownload, signal) => {
    const [{ createWindowDriver }, opened] = await Promise.all([
      loadPart("The simulator", import("@/lib/adapters/rolling-window")),
      openLab({ name: "rolling window", dataSet, onProgress: onDownload, signal }),
    ]);
    return createWindowDriver({ ...opened, plan });
  };
