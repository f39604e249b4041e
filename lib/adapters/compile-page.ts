import { evaluate } from "@mdx-js/mdx";
import type { Heading, Root, RootContent } from "mdast";
import type { MDXComponents } from "mdx/types";
import * as runtime from "react/jsx-runtime";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import { visit } from "unist-util-visit";
import { readHeading } from "@/lib/catalog/body";
import { holdUnits } from "@/lib/catalog/hold-units";

export type MdxContent = (props: { readonly components?: MDXComponents }) => React.ReactElement;

const attribute = (name: string, value: string) => ({ type: "mdxJsxAttribute" as const, name, value });

/**
 * Turns the two kinds of fence that a page brings to life into components, numbered from 0 in the order of the page:
 * `sql run` with the `result` after it becomes `<RunnableSql index>`, `mermaid` becomes `<Diagram index>`.
 */
function fencesToComponents() {
  return (root: Root) => {
    let sql = 0;
    let diagram = 0;
    root.children = root.children.flatMap((node, place): RootContent[] => {
      if (node.type !== "code") return [node];
      if (node.lang === "result" && isRunnable(root.children[place - 1])) return [];
      if (isRunnable(node)) return [component("RunnableSql", sql++)];
      if (node.lang === "mermaid") return [component("Diagram", diagram++)];
      return [node];
    });
  };
}

const isRunnable = (node: RootContent | undefined) =>
  node?.type === "code" && node.lang === "sql" && /^run\b/.test(node.meta ?? "");

const component = (name: string, index: number): RootContent => ({
  type: "mdxJsxFlowElement",
  name,
  attributes: [attribute("index", String(index))],
  children: [],
});

/** Keeps a figure and its unit on one line: "80 %", "2.4 TB", "300 ms". */
function unitsHeld() {
  return (root: Root) => {
    visit(root, "text", (node) => {
      node.value = holdUnits(node.value);
    });
  };
}

/** Marks the first citation of each source, which is where its note stands in the margin. */
function firstCitations() {
  return (root: Root) => {
    const seen = new Set<string>();
    visit(root, (node) => {
      if ((node.type !== "mdxJsxTextElement" && node.type !== "mdxJsxFlowElement") || node.name !== "Cite")
        return;
      const id = node.attributes.find(
        (candidate) => candidate.type === "mdxJsxAttribute" && candidate.name === "id",
      )?.value;
      if (typeof id !== "string" || seen.has(id)) return;
      seen.add(id);
      node.attributes.push(attribute("first", "true"));
    });
  };
}

/** Gives headings the anchors set in the source, and wraps each second-level heading with what follows it in a section. */
function sections() {
  return (root: Root) => {
    const grouped: RootContent[] = [];
    let open: RootContent[] | undefined;
    for (const node of root.children) {
      if (node.type === "heading") setAnchor(node);
      if (node.type === "heading" && node.depth === 2) {
        open = [node];
        grouped.push({
          type: "mdxJsxFlowElement",
          name: "section",
          attributes: [attribute("aria-labelledby", readAnchor(node))],
          children: open as never,
        });
      } else if (open) open.push(node);
      else grouped.push(node);
    }
    root.children = grouped;
  };
}

function setAnchor(heading: Heading) {
  const { title, id } = readHeading(heading);
  const last = heading.children.at(-1);
  if (last?.type === "text") last.value = last.value.replace(/\s*\[#[a-z0-9-]+\]\s*$/, "");
  heading.data = { ...heading.data, hProperties: { id: id ?? "", "data-title": title } };
}

const readAnchor = (heading: Heading) => String(heading.data?.hProperties?.id ?? "");

/** Compiles the body of a content file to a component. The file has passed `parseCatalog`, so it compiles. */
export async function compilePage(file: string, text: string): Promise<MdxContent> {
  const { default: Content } = await evaluate(
    { value: text, path: file },
    {
      ...runtime,
      remarkPlugins: [remarkFrontmatter, remarkGfm, fencesToComponents, firstCitations, sections, unitsHeld],
    },
  );
  return Content;
}
