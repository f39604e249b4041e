import type { Code, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Problem } from "./problem";

/** Kinds of Mermaid diagram that the house style draws. */
const diagramKinds = ["flowchart", "sequenceDiagram", "stateDiagram-v2", "erDiagram"] as const;

/** What a drawing depends on besides its source. Raise `style` when the same source shall be drawn differently. */
export const renderer = { mermaid: "12.3.0", style: 1 } as const;

/** A mermaid fence of a page. `line` counts from 1 in the whole file and is that of the opening fence. */
export type DiagramSource = {
  readonly line: number;
  readonly source: string;
  readonly caption: string | undefined;
  /** The drawing's accessible name, from `accTitle`. */
  readonly title: string;
  /** The drawing in words, from `accDescr`. */
  readonly description: string;
};

/** Everything that a drawing is made from, as one text: equal texts give equal drawings. */
export const diagramMaterial = (source: string): string =>
  [`mermaid ${renderer.mermaid}`, `style ${renderer.style}`, source].join("\n");

/**
 * The mermaid fences of a page in the order in which they stand, and what is wrong with them.
 *
 * A fence with a problem is left in, with empty words where they are missing, so that places stay those of the page.
 */
export function collectDiagrams(
  path: string,
  root: Root,
): {
  readonly diagrams: readonly DiagramSource[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const diagrams: DiagramSource[] = [];
  visit(root, "code", (node, _index, parent) => {
    if (node.lang !== "mermaid") return;
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const report = (message: string) => problems.push({ path, line, column, field: "diagram", message });
    if (parent?.type !== "root") {
      report(
        `stands inside ${parent?.type ?? "nothing"}, allowed at the top level of the page only. Move it out`,
      );
      return;
    }
    const caption = /^caption="([^"]+)"$/.exec(node.meta?.trim() ?? "")?.[1];
    if (node.meta && caption === undefined) report(`found ${node.meta}, allowed caption="One sentence."`);
    for (const fault of faultsOf(node)) report(fault);
    diagrams.push({
      line,
      source: node.value,
      caption,
      title: readTitle(node.value),
      description: readDescription(node.value),
    });
  });
  return { diagrams, problems };
}

function* faultsOf({ value }: Code): Generator<string> {
  const kind = /^\s*(\S+)/.exec(value)?.[1] ?? "nothing";
  if (!diagramKinds.some((known) => known === kind))
    yield `found kind "${kind}", allowed ${diagramKinds.join(", ")}`;
  if (readTitle(value) === "") yield "has no accTitle. Add a line accTitle: What the diagram shows";
  if (readDescription(value) === "") yield "has no accDescr. Add a line accDescr: The same in words";
  const styled = /^\s*(%%\{|(?:style|classDef|linkStyle)\s)/m.exec(value)?.[1]?.trim();
  if (styled !== undefined) yield `found "${styled}", allowed none: all diagrams are drawn in one style`;
}

const readTitle = (source: string) => oneLine(/^\s*accTitle\s*:(.*)$/m.exec(source)?.[1]);

const readDescription = (source: string) =>
  oneLine(/^\s*accDescr\s*:(.*)$/m.exec(source)?.[1] ?? /^\s*accDescr\s*\{([^}]*)\}/m.exec(source)?.[1]);

const oneLine = (text = "") => text.trim().replace(/\s+/g, " ");
