/** A column of an exported list. */
export type ExportColumn<Row> = {
  readonly id: string;
  /** Null is an empty cell. */
  readonly read: (row: Row) => string | number | null;
};

/** What a spreadsheet takes for the beginning of a formula, with the wide forms that some take for it too. */
const formulaStart = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/**
 * The rows as comma-separated values (RFC 4180: header line, CRLF, quotes doubled), in UTF-8. A text that a spreadsheet could run
 * as a formula gets an apostrophe in front; numbers stay numbers.
 */
export function listAsCsv<Row>(columns: readonly ExportColumn<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map(({ id }) => cell(id)),
    ...rows.map((row) => columns.map(({ read }) => cell(read(row)))),
  ];
  return lines.map((cells) => `${cells.join(",")}\r\n`).join("");
}

function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = formulaStart.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The same rows and columns as JSON, one object a row, with what is the same for all of them before. Ends with a line feed. */
export function listAsJson<Row>(
  about: Readonly<Record<string, string | number>>,
  columns: readonly ExportColumn<Row>[],
  rows: readonly Row[],
): string {
  const patterns = rows.map((row) => Object.fromEntries(columns.map(({ id, read }) => [id, read(row)])));
  return `${JSON.stringify({ ...about, count: rows.length, patterns }, null, 2)}\n`;
}

/** The newest of dates written as yyyy-mm-dd; "" where there are none. */
export const newestDate = (dates: readonly string[]): string => dates.toSorted().at(-1) ?? "";
