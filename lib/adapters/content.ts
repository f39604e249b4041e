import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { type Catalog, parseCatalog } from "@/lib/catalog/catalog";
import type { ContentFile } from "@/lib/catalog/front-matter";
import { missingPages } from "@/lib/catalog/missing-pages";
import { ContentError, type Problem } from "@/lib/catalog/problem";
import { sqlBlocks } from "@/lib/catalog/sql-block";
import { checkDiagrams } from "./diagrams";

const readFolder = async (folder: string): Promise<readonly ContentFile[]> => {
  const names = await readdir(path.join(process.cwd(), folder), { recursive: true }).catch(
    () => [] as string[],
  );
  const paths = names
    .filter((name) => name.endsWith(".mdx"))
    .map((name) => path.posix.join(folder, name.split(path.sep).join("/")));
  return Promise.all(
    paths
      .sort()
      .map(async (file) => ({ path: file, text: await readFile(path.join(process.cwd(), file), "utf8") })),
  );
};

/** All content files, and every problem in them. Nothing is thrown for bad content. */
export async function inspectCatalog(): Promise<{
  readonly catalog: Catalog;
  readonly files: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}> {
  const [patterns, comparisons] = await Promise.all([
    readFolder("content/patterns"),
    readFolder("content/comparisons"),
  ]);
  const { catalog, problems } = parseCatalog({ patterns, comparisons });
  return {
    catalog,
    problems: [
      ...missingPages(patterns.map(({ path: file }) => file)),
      ...problems,
      ...patterns.flatMap(({ path: file, text }) => sqlBlocks(file, text).problems),
      ...checkDiagrams(
        [...catalog.pages.values()].map(({ path: file, body }) => ({ path: file, diagrams: body.diagrams })),
      ),
    ],
    files: new Map([...patterns, ...comparisons].map(({ path: file, text }) => [file, text])),
  };
}

let whole: ReturnType<typeof load> | undefined;

async function load() {
  const { catalog, files, problems } = await inspectCatalog();
  if (problems.length > 0) throw new ContentError(problems);
  return {
    ...catalog,
    patterns: new Map([...catalog.pages].map(([slug, { pattern }]) => [slug, pattern])),
    files,
  };
}

/**
 * The catalog, read once per process (each time under `next dev`).
 *
 * @throws ContentError listing every problem in every file.
 */
export function readCatalog() {
  if (process.env.NODE_ENV === "development") return load();
  whole ??= load();
  return whole;
}
