import reserved from "@/content/lab/platforms/reserved-words.json";
import type { PartitionKey, PlatformColumn } from "./model";

/** What the shared queries need to know of a platform's SQL. */
export type Dialect = {
  /** A name as an identifier, quoted where it has to be. */
  readonly quote: (name: string) => string;
  /** The type of a column of the hot table. */
  readonly hotType: (column: PlatformColumn) => string;
  /** An ISO date as a DATE literal. */
  readonly day: (iso: string) => string;
  /** The name of the type for means. */
  readonly double: string;
  /** The year, month or day of a date column, as an integer of the partition key's type. */
  readonly datePart: (part: PartitionKey["part"], column: string) => string;
  /** Keys of the whole date are text in the lake's table, not DATE. */
  readonly dateKeysAreText: boolean;
  /** A column of the hot table as the view shows it, where it has to be made like the lake's; null: as it is. */
  readonly hotInView: (column: PlatformColumn, quoted: string) => string | null;
};

const plain = /^[a-z][a-z0-9_]*$/;
const reservedWords = new Set(reserved.words);

/** True for a name that every platform takes without quotes: lower case, and reserved nowhere. */
export function isPlainName(name: string): boolean {
  return plain.test(name) && !reservedWords.has(name.toUpperCase());
}

const between =
  (open: string, close: string, escaped: (name: string) => string) =>
  (name: string): string =>
    isPlainName(name) ? name : `${open}${escaped(name)}${close}`;

/** "name", as in the SQL standard: a quote inside is doubled. */
export const doubleQuotes = between('"', '"', (name) => name.replaceAll('"', '""'));
/** `name`, as in Hive and Spark: a backtick inside is doubled. */
export const backticks = between("`", "`", (name) => name.replaceAll("`", "``"));
/** `name`, as in GoogleSQL, where a backslash escapes. */
export const escapedBackticks = between("`", "`", (name) => name.replaceAll(/[`\\]/g, "\\$&"));
/** [name], as in T-SQL: only the closing bracket is doubled. */
export const squareBrackets = between("[", "]", (name) => name.replaceAll("]", "]]"));
/**
 * "name" for a platform that folds plain names to upper case: a reserved word is folded too, so that it can be met again without
 * regard to case; a name with other characters keeps its own.
 */
export const upperDoubleQuotes = between('"', '"', (name) =>
  (plain.test(name) ? name.toUpperCase() : name).replaceAll('"', '""'),
);

/** Text as a literal of standard SQL. */
export const text = (value: string) => `'${value.replaceAll("'", "''")}'`;

/** `CAST(EXTRACT(YEAR FROM c) AS INTEGER)`; the column itself for a key of the whole date. */
export const extracted =
  (integer: string): Dialect["datePart"] =>
  (part, column) =>
    part === "date" ? column : `CAST(EXTRACT(${part.toUpperCase()} FROM ${column}) AS ${integer})`;

/** Looks a column's type up by its first word; DECIMAL(p,s) keeps its digits. */
export function typeFrom(names: Readonly<Record<string, string>>) {
  return (type: string): string => {
    const [word = "", digits = ""] = type.split(/(?=\()/);
    const name = names[word];
    if (name === undefined)
      throw new TypeError(`platform types: no "${word}" (allowed ${Object.keys(names).join(", ")})`);
    return `${name}${digits}`;
  };
}
