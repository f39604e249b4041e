/** A text as a cell of a Markdown table: one line, its bars escaped. */
const cell = (text: string) => text.replace(/\s*\n\s*/g, " ").replaceAll("|", "\\|");

/** A Markdown table; "" where it would have no row. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A Markdown list, one item a line. */
export const markdownList = (items: readonly string[]) => items.map((item) => `- ${item}`).join("\n");

/** Blocks with an empty line between them; empty blocks are left out. */
export const joinBlocks = (blocks: readonly string[]) => blocks.filter((block) => block !== "").join("\n\n");
