import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { type DiagramSource, diagramMaterial } from "@/lib/catalog/diagram";
import { ContentError, type Problem } from "@/lib/catalog/problem";

/** A diagram as the page shows it. `svg` is markup of our own, without styles, scripts or fixed colours. */
export type DrawnDiagram = {
  readonly svg: string;
  readonly caption: string | undefined;
  readonly title: string;
  readonly description: string;
};

/** A page's file and the diagrams in it. */
type DiagramPage = { readonly path: string; readonly diagrams: readonly DiagramSource[] };

/** Where drawings are kept, from the project's root. */
export const diagramFolder = "content/diagrams";

/** Name of a drawing: 16 hexadecimal digits that change with its source, Mermaid's version or the house style. */
export const diagramKey = (source: string): string =>
  createHash("sha256").update(diagramMaterial(source)).digest("hex").slice(0, 16);

const fileOf = (source: string) => path.join(process.cwd(), diagramFolder, `${diagramKey(source)}.svg`);

/**
 * The drawings of a page, in the order of its diagrams.
 *
 * @throws ContentError naming each fence that is not drawn yet, with the command that draws it.
 */
export async function readDiagrams(page: DiagramPage): Promise<readonly DrawnDiagram[]> {
  const problems = checkDiagrams([page]);
  if (problems.length > 0) throw new ContentError(problems);
  return Promise.all(
    page.diagrams.map(async ({ source, caption, title, description }) => ({
      svg: await readFile(fileOf(source), "utf8"),
      caption,
      title,
      description,
    })),
  );
}

/**
 * Fences without a drawing, and a diagram that stands twice: its ids are made from its source, so two on one
 * page would share them.
 */
export function checkDiagrams(pages: readonly DiagramPage[]): readonly Problem[] {
  const first = new Map<string, string>();
  return pages.flatMap(({ path: file, diagrams }) =>
    diagrams.flatMap(({ source, line }): readonly Problem[] => {
      const at = { path: file, line, column: 1, field: "diagram" };
      const key = diagramKey(source);
      const earlier = first.get(key);
      if (earlier !== undefined)
        return [{ ...at, message: `is the same as that of ${earlier}. Change or remove one` }];
      first.set(key, `${file}:${line}`);
      return existsSync(fileOf(source)) ? [] : [{ ...at, message: "not drawn yet. Run: npm run diagrams" }];
    }),
  );
}
