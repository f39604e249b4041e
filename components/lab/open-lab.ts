import { loadPart } from "@/components/ui/load-part";
import type { DataSet } from "@/lib/lab/data-set";
import type { Engine } from "@/lib/lab/engine";
import type { ByteSource, Lab } from "@/lib/lab/lab-types";
import type { LakeManifest } from "@/lib/lab/manifest";
import { ownPrefix } from "@/lib/lab/own/own-id";
import type { StartProgress } from "./lab-state";
import { ownLakeOf } from "./own/own-state";

/** Where a data set's files are read, and what they hold. */
type LakeSource = { readonly manifest: LakeManifest; readonly bytes: ByteSource };

/** A lab and the engine below it, which nothing else uses. */
export type OpenedLab = { readonly lab: Lab; readonly engine: Engine };

export type OpenOptions = {
  /** Engines of one name are one and the same on a page. */
  readonly name: string;
  readonly dataSet: DataSet;
  /** Stands between the connector and the lake, to slow it down for example. */
  readonly wrap?: (bytes: ByteSource) => ByteSource;
  readonly onProgress: (progress: StartProgress) => void;
  readonly signal: AbortSignal;
};

/**
 * Loads the engine, the connector and the lake's catalog, none of which comes with the page.
 *
 * @throws EngineError, LakeReadError, PartError; `signal.reason` once aborted.
 */
export async function openLab({
  name,
  dataSet,
  wrap = (bytes) => bytes,
  onProgress,
  signal,
}: OpenOptions): Promise<OpenedLab> {
  const [{ startEngine }, { createLab }] = await loadPart(
    whatRuns,
    Promise.all([import("@/lib/adapters/duckdb-browser"), import("@/lib/adapters/lake-lab")]),
  );
  const [engine, { manifest, bytes }] = await Promise.all([
    startEngine({
      name,
      signal,
      onProgress: (receivedBytes, totalBytes) => onProgress({ receivedBytes, totalBytes }),
    }),
    openSource(dataSet, signal),
  ]);
  // A lab that failed half way may have left its schemas in the shared engine.
  await engine.empty();
  return { engine, lab: await createLab({ engine, bytes: wrap(bytes), manifest, dataSet }) };
}

async function openSource(dataSet: DataSet, signal: AbortSignal): Promise<LakeSource> {
  if (dataSet.id.startsWith(ownPrefix)) return openOwnSource(dataSet.id);
  const { folder } = dataSet;
  const [{ createHttpByteSource }, { lakeManifestSchema }] = await loadPart(
    whatRuns,
    Promise.all([import("@/lib/adapters/lake-http"), import("@/lib/lab/manifest")]),
  );
  const root = new URL(`/lake/${folder}`, location.origin);
  const address = new URL("manifest.json", root);
  const response = await fetch(address, { cache: "no-cache", signal });
  if (!response.ok)
    throw new Error(`${address.pathname}: the lake's catalog cannot be read (HTTP ${response.status}).`);
  return { manifest: lakeManifestSchema.parse(await response.json()), bytes: createHttpByteSource(root) };
}

/** A file of the visitor's own is read on the device. */
async function openOwnSource(id: string): Promise<LakeSource> {
  const [{ lake, contents }, { createBlobByteSource }] = await Promise.all([
    ownLakeOf(id),
    loadPart(whatRuns, import("@/lib/adapters/own-bytes")),
  ]);
  return { manifest: lake.manifest, bytes: createBlobByteSource(contents) };
}

const whatRuns = "What runs the lab";
