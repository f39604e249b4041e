import type { ResultSet } from "../engine";

/** A name for a file: data set, scenario, and what it holds. */
export const resultFileName = (dataSet: string, scenario: string, extension: string): string =>
  `${[dataSet, scenario].map((part) => part.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")).join("-")}.${extension}`;

/**
 * What a spreadsheet takes for a formula that does something: it begins as one, and with a sign alone it also calls, links or asks
 * another program. So -5 and "-3 days" stay as they are.
 */
const formula = /^\s*[=@＝＠]|^\s*[+\-＋－][\s\S]*[(!|=]/;

/**
 * Rows as CSV after RFC 4180, each line with its end. NULL is nothing between the commas, an empty text is two quotes. A text that a
 * spreadsheet would run gets an apostrophe in front; Parquet and Arrow files have it as it is.
 */
export const csvLines = (rows: ResultSet["rows"]): string =>
  rows.map((row) => `${row.map((cell) => (cell === null ? "" : csvCell(cell))).join(",")}\r\n`).join("");

function csvCell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return safe === "" || /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
