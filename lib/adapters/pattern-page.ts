import type { Comparison } from "@/lib/catalog/catalog";
import { type RelationLink, relationsOf } from "@/lib/catalog/relations";
import type { Pattern } from "@/lib/catalog/schema";
import { type SqlBlock, sqlBlocks } from "@/lib/catalog/sql-block";
import { compilePage, type MdxContent } from "./compile-page";
import { readCatalog } from "./content";
import { type DrawnDiagram, readDiagrams } from "./diagrams";

/** All that the page of a pattern shows. */
export type PatternPage = {
  readonly pattern: Pattern;
  /** All of the catalog, in its order. */
  readonly patterns: readonly Pattern[];
  readonly Body: MdxContent;
  readonly blocks: readonly SqlBlock[];
  readonly diagrams: readonly DrawnDiagram[];
  readonly relations: readonly RelationLink[];
  readonly comparisons: readonly { readonly comparison: Comparison; readonly Body: MdxContent }[];
  /** The pages before and after this one in catalog order. */
  readonly previous: Pattern | undefined;
  readonly next: Pattern | undefined;
};

/** The page of a slug; undefined for a slug that the catalog does not have. */
export async function readPatternPage(slug: string): Promise<PatternPage | undefined> {
  const catalog = await readCatalog();
  const page = catalog.pages.get(slug);
  if (!page) return undefined;
  const text = catalog.files.get(page.path) ?? "";
  const patterns = [...catalog.patterns.values()];
  const place = patterns.indexOf(page.pattern);
  return {
    pattern: page.pattern,
    patterns,
    Body: await compilePage(page.path, text),
    blocks: sqlBlocks(page.path, text).blocks,
    diagrams: await readDiagrams({ path: page.path, diagrams: page.body.diagrams }),
    relations: relationsOf(slug, catalog),
    comparisons: await Promise.all(
      catalog.comparisons
        .filter(({ patterns }) => patterns.includes(slug))
        .map(async (comparison) => ({
          comparison,
          Body: await compilePage(comparison.path, catalog.files.get(comparison.path) ?? ""),
        })),
    ),
    previous: patterns[place - 1],
    next: patterns[place + 1],
  };
}
