import type { Problem } from "./problem";
import { registry } from "./registry";

/** A problem for each pattern of the catalog that none of the files, paths from the project's root, is the page of. */
export function missingPages(files: readonly string[]): readonly Problem[] {
  const found = new Set(files);
  return registry.flatMap(({ slug, category }): readonly Problem[] => {
    const path = `content/patterns/${category}/${slug}.mdx`;
    return found.has(path)
      ? []
      : [
          {
            path,
            line: 1,
            column: 1,
            field: "page",
            message: `is missing. Run: npm run new:pattern ${category}/${slug}`,
          },
        ];
  });
}
