import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { diagramKey } from "@/lib/adapters/diagrams";
import { registry } from "@/lib/catalog/registry";

/** What stays as it is in a line: elements, code, addresses, anchors, and the words that say when to move on to another pattern. */
const kept = /(<[^>]*>|`[^`]*`|\]\([^)]*\)|\[#[^\]]*\]|\b(?:Move w|W)hen\b)/;

const marks = "23456789abcdefghijkmnpqrstuvwxyz";

/** Every second word ends in the mark: no sentence is that of another copy, and none is longer. Shorter texts than five words stay. */
function ownWords(text: string, mark: string): string {
  if (text.trim().split(/\s+/).length < 5) return text;
  let count = 0;
  return text
    .split(kept)
    .map((part, at) =>
      at % 2 === 1
        ? part
        : part.replace(/(?<=^|[ ("])[A-Z]?[a-z]{2,}(?=[ ,.;!?)"]|$)/g, (word) =>
            count++ % 2 === 0 ? word.slice(0, -1) + mark : word,
          ),
    )
    .join("");
}

/** Keys whose values are text; names are mostly too short to be changed. */
const textKeys = ["name", "summary|because|sign|cause|remedy|role|question|what|text|note"];

/** Of a line of front matter only the text behind such keys is changed, to its end or to the next key, or the whole of a list's item. */
function ownFact(line: string, mark: string): string {
  const value = line.includes("{") ? '("(?:[^"\\\\]|\\\\.)*"|[^"]*?)((?:, \\w+: .*| \\})?)' : "(.*)()";
  const found = textKeys.map((keys) => new RegExp(`^(.*?\\b(?:${keys}):\\s)${value}$`));
  if (found.some((pattern) => pattern.test(line)))
    return found.reduce(
      (changed, pattern) =>
        changed.replace(
          pattern,
          (_, before: string, text: string, after: string) => before + ownWords(text, mark) + after,
        ),
      line,
    );
  const isText = /^\s+(?:- )?[^{\s-]/.test(line) && !/^\s+(?:- )?\w+:/.test(line);
  return isText ? ownWords(line, mark) : line;
}

/** A drawing is found by its source: the copy's source says another word in its description, and the same drawing stands under its key. */
function ownDiagrams(folder: string, body: string, mark: string): string {
  return body.replace(
    /(```mermaid[^\n]*\n)([\s\S]*?)(\n```)/g,
    (_, open: string, source: string, close: string) => {
      const own = source.replace(/^(\s*accTitle:.*)$/m, `$1 ${mark}`);
      const place = (key: string) => path.join(folder, "content/diagrams", `${key}.svg`);
      copyFileSync(place(diagramKey(source)), place(diagramKey(own)));
      return open + own + close;
    },
  );
}

/** A pattern's page under another name: new slug, title and sentences, and relations to the other pages of the same copy. */
function copyOf(folder: string, text: string, mark: string, isCopied: (slug: string) => boolean): string {
  const [, front = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  let part = "";
  const facts = front.split("\n").map((line) => {
    part = /^(\w+):/.exec(line)?.[1] ?? part;
    if (line.startsWith("title:")) return `${line.slice(0, 58)} ${mark}`;
    if (part === "sources") return line;
    const related = line.replace(/\bto: ([a-z-]+)/, (all, slug: string) =>
      part === "relations" && isCopied(slug) ? `to: ${slug}-${mark}` : all,
    );
    return ownFact(related, mark);
  });
  let fenced = false;
  const prose = ownDiagrams(folder, body, mark)
    .split("\n")
    .map((line) => {
      if (line.startsWith("```")) fenced = !fenced;
      return fenced || /^#|^```/.test(line)
        ? line
        : line
            .split("|")
            .map((cell) => ownWords(cell, mark))
            .join("|");
    });
  return `---\n${facts.join("\n")}\n---\n${prose.join("\n")}`;
}

/**
 * Adds copies of the catalog's patterns to the tree in `folder` until it has `wanted`, and their slugs to its registry. The three
 * placements are the model's own and are not copied.
 */
export function growContent(folder: string, wanted: number): void {
  const originals = registry.filter(({ category }) => category !== "placement");
  const isCopied = (slug: string) => originals.some((one) => one.slug === slug);
  const copies = Array.from({ length: wanted - registry.length }, (_, at) => ({
    ...originals[at % originals.length]!,
    mark: marks[Math.floor(at / originals.length)]!,
  }));
  // The last copy is not whole: its pages relate to patterns that exist.
  const made = new Set(copies.map(({ slug, mark }) => `${slug}-${mark}`));
  const lines = copies.map(({ slug, title, category, mark }) => {
    const file = path.join(folder, "content/patterns", category);
    const text = readFileSync(path.join(file, `${slug}.mdx`), "utf8");
    const copy = copyOf(folder, text, mark, (to) => isCopied(to) && made.has(`${to}-${mark}`));
    writeFileSync(path.join(file, `${slug}-${mark}.mdx`), copy);
    return `  { slug: "${slug}-${mark}", title: "${title.slice(0, 51)} ${mark}", category: "${category}" },`;
  });
  const list = path.join(folder, "lib/catalog/registry.ts");
  const source = readFileSync(list, "utf8");
  writeFileSync(
    list,
    source.replace("] as const satisfies", () => `${lines.join("\n")}\n] as const satisfies`),
  );
  // On the map and in the drawing of an answer a copy stands where its original does: laying them out anew is no part of a build.
  for (const name of ["content/map/layout.json", "content/decision/architecture.json"]) {
    const file = path.join(folder, name);
    const drawing = JSON.parse(readFileSync(file, "utf8"));
    for (const { slug, mark } of copies)
      if (drawing.places[slug] !== undefined) drawing.places[`${slug}-${mark}`] = drawing.places[slug];
    writeFileSync(file, JSON.stringify(drawing));
  }
}
