import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { collectDiagrams, diagramMaterial } from "@/lib/catalog/diagram";
import type { ContentFile } from "@/lib/catalog/front-matter";
import { ContentError, type Problem } from "@/lib/catalog/problem";

/** A diagram as the page shows it. `svg` is markup of our own, without styles, scripts or fixed colours. */
export type DrawnDiagram = {
  readonly svg: string;
  readonly caption: string | undefined;
  readonly title: string;
  readonly description: string;
};

/** Where drawings are kept, from the project's root. */
export const diagramFolder = "content/diagrams";

/** Name of a drawing: 16 hexadecimal digits that change with its source, Mermaid's version or the house style. */
export const diagramKey = (source: string): string =>
  createHash("sha256").update(diagramMaterial(source)).digest("hex").slice(0, 16);

const fileOf = (source: string) => path.join(process.cwd(), diagramFolder, `${diagramKey(source)}.svg`);

/**
 * The drawings of a page, in the order in which its mermaid fences stand.
 *
 * @throws ContentError naming each fence that is faulty or not drawn yet, with the command that draws it.
 */
export async function readDiagrams(file: string, text: string): Promise<readonly DrawnDiagram[]> {
  const problems = checkDiagrams([{ path: file, text }]);
  if (problems.length > 0) throw new ContentError(problems);
  return Promise.all(
    collectDiagrams({ path: file, text }).diagrams.map(async ({ source, caption, title, description }) => ({
      svg: await readFile(fileOf(source), "utf8"),
      caption,
      title,
      description,
    })),
  );
}

/**
 * Faulty fences, fences without a drawing, and a diagram that stands twice: its ids are made from its source, so two on one
 * page would share them.
 */
export function checkDiagrams(files: readonly ContentFile[]): readonly Problem[] {
  const first = new Map<string, string>();
  return files.flatMap((file) => {
    const { diagrams, problems } = collectDiagrams(file);
    return [
      ...problems,
      ...diagrams.flatMap(({ source, line }): readonly Problem[] => {
        const at = { path: file.path, line, column: 1, field: "diagram" };
        const key = diagramKey(source);
        const earlier = first.get(key);
        if (earlier !== undefined)
          return [{ ...at, message: `is the same as that of ${earlier}. Change or remove one` }];
        first.set(key, `${file.path}:${line}`);
        return existsSync(fileOf(source)) ? [] : [{ ...at, message: "not drawn yet. Run: npm run diagrams" }];
      }),
    ];
  });
}
