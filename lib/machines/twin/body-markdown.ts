import type { Code, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import { parseMarkdown } from "@/lib/catalog/markdown";
import { registered } from "@/lib/catalog/registry";

type Edit = { readonly from: number; readonly to: number; readonly text: string };
type Attributes = readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[];

const anchorSuffix = /\s*\[#[a-z0-9-]+\]\s*$/;

/** The twin of a page, as its neighbours name it: they lie in one folder. */
export const twinName = (slug: string) => `${slug}.md`;

/**
 * The body of a content file as plain Markdown, without its front matter: components become words and links, anchors go, what a
 * fence says beside its language becomes a line above it. Everything else stays as its author wrote it.
 *
 * `sourceIds` are the page's sources in their order; a citation becomes its number there.
 *
 * @throws the parser's message where the text is no valid MDX; a file that has passed `parseCatalog` is.
 */
export function bodyMarkdown(text: string, sourceIds: readonly string[]): string {
  const root = parseMarkdown(text);
  const edits: Edit[] = [];
  visit(root, (node) => {
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    if (from === undefined || to === undefined) return;
    if (node.type === "yaml") edits.push({ from, to, text: "" });
    if (node.type === "heading") {
      const anchor = anchorSuffix.exec(text.slice(from, to))?.[0] ?? "";
      edits.push({ from: to - anchor.length, to, text: "" });
    }
    if (node.type === "code") edits.push(...fenceEdits(node, text.slice(from, to), from));
    if (node.type === "mdxJsxTextElement" || node.type === "mdxJsxFlowElement") {
      const inner = innerRange(node.children, from, to);
      const value = (name: string) => readAttribute(node.attributes, name);
      if (node.name === "Cite") {
        const gap = /\s/.test(text.charAt(from - 1)) ? "" : " ";
        edits.push({ from, to, text: `${gap}${citation(value("id"), value("at"), sourceIds)}` });
      }
      if (node.name === "Pattern") edits.push(...patternEdits(value("slug") ?? "", inner, from, to));
      if (node.name === "Note")
        edits.push({ from, to: inner.from, text: "Note: " }, { from: inner.to, to, text: "" });
    }
  });
  return apply(text, edits).trim();
}

const readAttribute = (attributes: Attributes, name: string) => {
  const value = attributes.find((each) => each.type === "mdxJsxAttribute" && each.name === name)?.value;
  return typeof value === "string" ? value : undefined;
};

/** Where the children of an element stand; for an element without any, its end. */
const innerRange = (children: readonly Pick<RootContent, "position">[], from: number, to: number) => ({
  from: children[0]?.position?.start.offset ?? to,
  to: children.at(-1)?.position?.end.offset ?? from,
});

function citation(id: string | undefined, at: string | undefined, sourceIds: readonly string[]): string {
  const number = sourceIds.indexOf(id ?? "") + 1;
  return number === 0 ? "" : `[${number}${at === undefined ? "" : `, ${at}`}]`;
}

function patternEdits(slug: string, inner: { from: number; to: number }, from: number, to: number): Edit[] {
  const link = `](${twinName(slug)})`;
  if (inner.from < inner.to)
    return [
      { from, to: inner.from, text: "[" },
      { from: inner.to, to, text: link },
    ];
  const title = registered(slug)?.title ?? slug;
  return [{ from, to, text: `[${title.charAt(0).toLowerCase()}${title.slice(1)}${link}` }];
}

/** `sql run title="…"`: the title stands above; `result` follows as text; `mermaid caption="…"`: the caption stands above. */
function fenceEdits({ lang, meta }: Code, source: string, from: number): Edit[] {
  const firstLine = source.split("\n", 1)[0] ?? "";
  const fence = /^[`~]+/.exec(firstLine)?.[0] ?? "```";
  const opening = (above: string, language: string): Edit[] => [
    { from, to: from + firstLine.length, text: `${above}\n\n${fence}${language}` },
  ];
  const said = /(?:title|caption)="([^"]*)"/.exec(meta ?? "")?.[1];
  if (lang === "result") return opening("Result:", "text");
  if (lang === "sql" && said !== undefined) return opening(`**${said}**`, "sql");
  if (lang === "mermaid" && said !== undefined) return opening(`*${said}*`, "mermaid");
  return [];
}

/** The text with its edits made. They do not overlap: the outer edits of an element leave its children alone. */
function apply(text: string, edits: readonly Edit[]): string {
  let done = "";
  let at = 0;
  for (const { from, to, text: replacement } of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    done += text.slice(at, from) + replacement;
    at = to;
  }
  return done + text.slice(at);
}
