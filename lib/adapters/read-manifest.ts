import { readFile } from "node:fs/promises";
import path from "node:path";
import { lakeManifestSchema } from "@/lib/lab/manifest";
import { type LakeOutline, outlineOf } from "@/lib/lab/outline";

const file = path.join("public", "lake", "manifest.json");

/**
 * The outline of the lake on disk, for pages that draw it at build time.
 *
 * @throws Error when the lake has not been generated or its manifest is not one.
 */
export async function readOutline(): Promise<LakeOutline> {
  const text = await readFile(path.join(process.cwd(), file), "utf8").catch((cause: unknown) => {
    throw new Error(`${file}: cannot be read. Run: npm run lake`, { cause });
  });
  return outlineOf(lakeManifestSchema.parse(JSON.parse(text)));
}
