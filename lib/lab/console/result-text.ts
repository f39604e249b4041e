import type { ResultSet } from "../engine";

/** A name for a file: data set, scenario, and what it holds. */
export const resultFileName = (dataSet: string, scenario: string, extension: string): string =>
  `${[dataSet, scenario].map((part) => part.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")).join("-")}.${extension}`;

/** Rows as CSV after RFC 4180, each line with its end. NULL is nothing between the commas, an empty text is two quotes. */
export const csvLines = (rows: ResultSet["rows"]): string =>
  rows.map((row) => `${row.map((cell) => (cell === null ? "" : csvCell(cell))).join(",")}\r\n`).join("");

const csvCell = (text: string): string =>
  text === "" || /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
