import { relationsOf } from "@/lib/catalog/relations";
import { currentModel } from "@/lib/decide/model/current-model";
import { pageMarkdown } from "@/lib/machines/twin/page-markdown";
import { readCatalog } from "./content";

/** The Markdown twin of a page; undefined for a slug that the catalog does not have. */
export async function readTwin(slug: string): Promise<string | undefined> {
  const catalog = await readCatalog();
  const page = catalog.pages.get(slug);
  if (!page) return undefined;
  const textOf = (file: string) => catalog.files.get(file) ?? "";
  return pageMarkdown({
    pattern: page.pattern,
    text: textOf(page.path),
    relations: relationsOf(slug, catalog),
    comparisons: catalog.comparisons
      .filter(({ patterns }) => patterns.includes(slug))
      .map((comparison) => ({ comparison, text: textOf(comparison.path) })),
    rules: currentModel.rules,
  });
}
