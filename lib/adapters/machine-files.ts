import { existsSync } from "node:fs";
import { readdir, readFile, rename, rmdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { pagePaths, sitemap } from "@/lib/machines/sitemap";
import { type PictureNode, socialPicture } from "@/lib/machines/social-picture";
import * as z from "@/lib/zod";
import { siteOrigin } from "./site-origin";
import { writePictures } from "./social-pictures";

const pictureCache = "node_modules/.cache/isotherm-pictures";

const dated = z.object({ generated: z.iso.date() });
const listed = dated.extend({
  slug: z.string(),
  title: z.string(),
  category: z.string(),
  summary: z.string(),
});
type Listed = z.infer<typeof listed>;

/**
 * Adds to a build in the folder `out` what the export cannot write: the Markdown twins beside their pages (a route may not hold a
 * page and a file), the pictures for previews and the sitemap, which names the pages that were really written.
 */
export async function writeMachineFiles(out: string): Promise<void> {
  const read = async <T>(name: string, schema: z.ZodType<T>) =>
    schema.parse(JSON.parse(await readFile(path.join(out, "api/v1", name), "utf8")));
  const patterns = await read("patterns.json", z.array(listed));
  const twins = await moveTwins(out);
  const drawn = await writePictures(path.join(out, "og"), picturesOf(patterns), pictureCache);

  const model = await read("decision-model.json", dated);
  const lab = await read("scenarios.json", dated);
  const whole = await read("index.json", dated);
  const lastmod = new Map([
    ...patterns.map(({ slug, generated }) => [`/patterns/${slug}/`, generated] as const),
    ["/patterns/", whole.generated],
    ["/decide/", model.generated],
    ["/method/", model.generated],
    ["/lab/", lab.generated],
  ]);
  const files = await readdir(out, { recursive: true });
  const pages = pagePaths(files.map((name) => name.split(path.sep).join("/"))).map((page) => ({
    path: page,
    lastmod: lastmod.get(page),
  }));
  await writeFile(path.join(out, "sitemap.xml"), sitemap(pages, siteOrigin()));
  process.stderr.write(`${twins} Markdown twins, ${patterns.length + 1} pictures (${drawn} drawn)\n`);
}

/** Returns how many were moved: none where an earlier run has done it. */
async function moveTwins(out: string): Promise<number> {
  const from = path.join(out, "twins");
  if (!existsSync(from)) return 0;
  const names = await readdir(from);
  for (const name of names) await rename(path.join(from, name), path.join(out, "patterns", name));
  await rmdir(from);
  return names.length;
}

const picturesOf = (patterns: readonly Listed[]): ReadonlyMap<string, PictureNode> =>
  new Map([
    [
      "isotherm",
      socialPicture(
        "Data-architecture patterns",
        "",
        `${patterns.length} patterns whose claims you can run, and a way to decide between them that shows its working.`,
      ),
    ],
    ...patterns.map(({ slug, title, category, summary }) => {
      const kind = `${category.charAt(0).toUpperCase()}${category.slice(1)} pattern`;
      return [slug, socialPicture(title, kind, summary)] as const;
    }),
  ]);
