import type { DataSet } from "@/lib/lab/data-set";
import type { WindowDriver } from "@/lib/lab/rolling/driver";
import type { WindowPlan } from "@/lib/lab/rolling/window-plan";

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
    const [{ startEngine }, { createLab }, { createHttpByteSource }, { createWindowDriver }, manifests] =
      await Promise.all([
        import("@/lib/adapters/duckdb-browser"),
        import("@/lib/adapters/lake-lab"),
        import("@/lib/adapters/lake-http"),
        import("@/lib/adapters/rolling-window"),
        import("@/lib/lab/manifest"),
      ]);
    const root = new URL(`/lake/${dataSet.folder}`, location.origin);
    const [engine, catalog] = await Promise.all([
      startEngine({
        name: "rolling window",
        signal,
        onProgress: (receivedBytes, totalBytes) => onDownload({ receivedBytes, totalBytes }),
      }),
      readCatalog(new URL("manifest.json", root), signal),
    ]);
    await engine.empty();
    const manifest = manifests.lakeManifestSchema.parse(catalog);
    const lab = await createLab({ engine, bytes: createHttpByteSource(root), manifest, dataSet });
    return createWindowDriver({ lab, engine, plan });
  };

async function readCatalog(address: URL, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(address, { cache: "no-cache", signal });
  if (!response.ok)
    throw new Error(`${address.pathname}: the lake's catalog cannot be read (HTTP ${response.status}).`);
  return response.json();
}
