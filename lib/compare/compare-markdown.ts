import { markdownText } from "@/lib/decide/record/markdown-text";
import type { CompareGroup, CompareRow, Entry } from "./compare-row";
import type { ComparedPattern } from "./compared-pattern";

const signed = (value: number) => (value > 0 ? `+${value}` : value < 0 ? `−${Math.abs(value)}` : "0");

function entryMarkdown({ mark, figure, text, because }: Entry): string {
  return [
    figure === undefined ? "" : `**${signed(figure)}**`,
    mark === undefined ? "" : `**${markdownText(mark)}${text === "" ? "" : ":"}**`,
    markdownText(text),
    because === undefined ? "" : `*${markdownText(because)}*`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

const cellMarkdown = (cell: readonly Entry[]) =>
  cell.length === 0 ? "–" : cell.map(entryMarkdown).join("<br>");

const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

/** A statement about several patterns stands in the first column of its row. */
function rowMarkdown({ label, cells }: CompareRow, columns: number): string {
  const filled = Array.from({ length: columns }, (_, at) => {
    const cell = cells[at];
    return cell === undefined ? "" : cellMarkdown(cell);
  });
  return line([markdownText(label), ...filled]);
}

/**
 * The comparison as one Markdown table, equal rows included, with links to the pages and to the comparison itself.
 * `origin` is the site's, without a closing slash; `address` that of the comparison, with its path.
 */
export function compareMarkdown(
  patterns: readonly ComparedPattern[],
  groups: readonly CompareGroup[],
  origin: string,
  address: string,
): string {
  const heads = patterns.map(
    ({ slug, title, version }) => `[${markdownText(title)}](${origin}/patterns/${slug}/) ${version}`,
  );
  return [
    line(["", ...heads]),
    line(["", ...heads].map(() => "---")),
    ...groups.flatMap(({ title, rows }) => [
      line([`**${markdownText(title)}**`, ...heads.map(() => "")]),
      ...rows.map((row) => rowMarkdown(row, heads.length)),
    ]),
    "",
    `Compared at <${origin}${address}>.`,
    "",
  ].join("\n");
}
