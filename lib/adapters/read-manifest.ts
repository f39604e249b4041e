import { readFile } from "node:fs/promises";
import path from "node:path";
import { type DataSet, retail } from "@/lib/lab/data-set";
import { type LakeManifest, lakeManifestSchema } from "@/lib/lab/manifest";
import { type LakeOutline, outlineOf } from "@/lib/lab/outline";

/** The folder that holds a data set's manifest and files, relative to the project's root. */
export const lakeFolder = ({ folder }: DataSet): string => path.join("public", "lake", folder);

/**
 * The catalog of a data set's lake on disk.
 *
 * @throws Error when the lake has not been generated or its manifest is not one.
 */
export async function readManifest(dataSet: DataSet): Promise<LakeManifest> {
  const file = path.join(lakeFolder(dataSet), "manifest.json");
  const text = await readFile(path.join(process.cwd(), file), "utf8").catch((cause: unknown) => {
    throw new Error(`${file}: cannot be read. Run: npm run lake`, { cause });
  });
  return lakeManifestSchema.parse(JSON.parse(text));
}

/**
 * The outline of a data set's lake on disk, for pages that draw it at build time.
 *
 * @throws Error when the lake has not been generated or its manifest is not one.
 */
export async function readOutline(dataSet: DataSet = retail): Promise<LakeOutline> {
  return outlineOf(await readManifest(dataSet));
}
