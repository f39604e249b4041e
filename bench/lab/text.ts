/** Milliseconds with as many digits as mean something. */
export const ms = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));

/** Lines of cells, the first column to the left and the others to the right. */
export function table(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, at) => Math.max(...lines.map((cells) => cells[at]?.length ?? 0)));
  return lines
    .map((cells) =>
      cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join("  "),
    )
    .join("\n");
}
