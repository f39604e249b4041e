import type { StartLab } from "./use-lab";

const lakeAddress = "/lake/";

/** Loads the engine, the connector and the lake's catalog, none of which comes with the page. */
export const startLab: StartLab = async (onProgress, signal) => {
  const [{ startEngine }, { createLab }, { createHttpByteSource }, { lakeManifestSchema }] =
    await Promise.all([
      import("@/lib/adapters/duckdb-browser"),
      import("@/lib/adapters/lake-lab"),
      import("@/lib/adapters/lake-http"),
      import("@/lib/lab/manifest"),
    ]);
  const root = new URL(lakeAddress, location.origin);
  const [engine, manifest] = await Promise.all([
    startEngine({
      name: "lab",
      signal,
      onProgress: (receivedBytes, totalBytes) => onProgress({ receivedBytes, totalBytes }),
    }),
    readCatalog(new URL("manifest.json", root), signal),
  ]);
  // A lab that failed half way may have left its schemas in the shared engine.
  await engine.empty();
  return createLab({
    engine,
    bytes: createHttpByteSource(root),
    manifest: lakeManifestSchema.parse(manifest),
  });
};

async function readCatalog(address: URL, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(address, { cache: "no-cache", signal });
  if (!response.ok)
    throw new Error(`${address.pathname}: the lake's catalog cannot be read (HTTP ${response.status}).`);
  return response.json();
}
