import type { Heading, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { collectDiagrams, type DiagramSource } from "./diagram";
import type { ContentFile } from "./front-matter";
import { parseMarkdown } from "./markdown";
import type { Problem } from "./problem";
import type { Passage } from "./repeated-sentences";
import { bodySections } from "./schema";

/** Components that a page may use; anything else is a problem. */
const bodyComponents = ["Cite", "Pattern", "Note"] as const;

export type BodyHeading = { readonly id: string; readonly title: string; readonly depth: number };

/** What the checks and the page need to know of a body. */
export type Body = {
  readonly headings: readonly BodyHeading[];
  /** Words of prose; code, tables' rules and front matter do not count. */
  readonly words: number;
  readonly citations: readonly Reference[];
  readonly patterns: readonly Reference[];
  readonly diagrams: readonly DiagramSource[];
  readonly runnable: number;
  /** Paragraphs, list items and table cells. */
  readonly passages: readonly Passage[];
};
type Reference = { readonly value: string; readonly line: number; readonly column: number };

const anchorSuffix = /\s*\[#([a-z0-9-]+)\]\s*$/;

/** Title and anchor of a heading: set in the source as `Words [#anchor]`; the fixed sections need none. */
export function readHeading(heading: Heading): { readonly title: string; readonly id: string | undefined } {
  const text = textOf(heading).trim();
  const set = anchorSuffix.exec(text);
  if (set) return { title: text.replace(anchorSuffix, ""), id: set[1] };
  return { title: text, id: bodySections.find(({ title }) => heading.depth === 2 && title === text)?.id };
}

/**
 * Parses an MDX body and reports syntax errors, unknown components, faulty diagrams, and headings without anchor or twice.
 * Lines and columns are those of the whole file.
 */
export function parseBody({ path, text }: ContentFile): {
  readonly body: Body | undefined;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  let root: Root;
  try {
    root = parseMarkdown(text);
  } catch (error) {
    const { line, column, reason } = readMessage(error);
    return { body: undefined, problems: [{ path, line, column, field: "body", message: reason }] };
  }

  const at = (node: { position?: Root["position"] }) => ({
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
  });
  const headings: BodyHeading[] = [];
  const citations: Reference[] = [];
  const patterns: Reference[] = [];
  const passages: Passage[] = [];
  let words = 0;
  let runnable = 0;

  visit(root, (node) => {
    if (node.type === "text")
      words += node.value.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    if (node.type === "paragraph" || node.type === "tableCell")
      passages.push({ value: textOf(node), ...at(node) });
    if (node.type === "code" && node.lang === "sql" && /^run\b/.test(node.meta ?? "")) runnable += 1;
    if (node.type === "heading") {
      const { title, id } = readHeading(node);
      if (id === undefined)
        problems.push({
          path,
          ...at(node),
          field: "heading",
          message: `"${title}" has no anchor. Write "${title} [#an-anchor]"`,
        });
      else if (headings.some((other) => other.id === id))
        problems.push({
          path,
          ...at(node),
          field: "heading",
          message: `anchor "${id}" stands twice on the page`,
        });
      headings.push({ id: id ?? "", title, depth: node.depth });
    }
    if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") {
      const name = node.name ?? "";
      const value = (wanted: string) => {
        const found = node.attributes.find(
          (attribute) => attribute.type === "mdxJsxAttribute" && attribute.name === wanted,
        );
        return typeof found?.value === "string" ? found.value : undefined;
      };
      if (!bodyComponents.some((known) => known === name))
        problems.push({
          path,
          ...at(node),
          field: "component",
          message: `unknown component <${name}> (allowed: ${bodyComponents.map((known) => `<${known}>`).join(", ")})`,
        });
      if (name === "Cite") citations.push({ value: value("id") ?? "", ...at(node) });
      if (name === "Pattern") patterns.push({ value: value("slug") ?? "", ...at(node) });
    }
    if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression" || node.type === "mdxjsEsm")
      problems.push({
        path,
        ...at(node),
        field: "body",
        message: "code expressions and imports are not allowed in a page. Escape { as \\{",
      });
  });

  const { diagrams, problems: faults } = collectDiagrams(path, root);
  problems.push(...faults);
  return { body: { headings, words, citations, patterns, diagrams, runnable, passages }, problems };
}

/** Reports sections that are missing, unknown or out of order. */
export function checkSections(path: string, headings: readonly BodyHeading[]): readonly Problem[] {
  const found = headings.filter(({ depth }) => depth === 2).map(({ title }) => title);
  const wanted = bodySections.map(({ title }) => title);
  return found.join("|") === wanted.join("|")
    ? []
    : [
        {
          path,
          line: 1,
          column: 1,
          field: "sections",
          message: `found ${found.join(", ") || "none"}; allowed, in this order: ${wanted.join(", ")}`,
        },
      ];
}

function readMessage(error: unknown): {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
} {
  const message = typeof error === "object" && error !== null ? error : {};
  const read = (key: string) => (key in message ? (message as Record<string, unknown>)[key] : undefined);
  return {
    line: Number(read("line") ?? 1),
    column: Number(read("column") ?? 1),
    reason: String(read("reason") ?? error),
  };
}
