import { OwnFileError } from "./own-problem";

/** Words that DuckDB 1.4.3 keeps for itself: `duckdb_keywords()`, categories reserved and type_function; and the lab's schemas. */
const keptWords: ReadonlySet<string> = new Set(
  `all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create default deferrable desc
  describe distinct do else end except false fetch for foreign from group having in initially intersect into lambda lateral leading
  limit not null offset on only or order pivot pivot_longer pivot_wider placing primary qualify references returning select show some
  summarize symmetric table then to trailing true union unique unpivot using variadic when where window with
  anti asof at authorization binary by collation columns concurrently cross freeze full generated glob ilike inner is isnull join left
  like map natural notnull outer overlaps positional right semi similar struct tablesample try_cast unpack verbose
  between lake warehouse main temp system information_schema pg_catalog`.split(/\s+/),
);

/** Names of partition columns, and a name that the connector uses beside the day. */
const takenNames: readonly string[] = ["year", "month", "day", "g"];

const longestName = 48;

/**
 * Plain SQL names for a file's columns, in order: lower case, letters of the Latin alphabet, digits and underscores, no two alike,
 * none that SQL or the lab keeps for itself.
 */
export function nameColumns(sources: readonly string[]): readonly string[] {
  const used = new Set(takenNames);
  return sources.map((source, at) => {
    const plain = plainName(source);
    const name = plain === "" ? `column_${at + 1}` : takenNames.includes(plain) ? `${plain}_in_file` : plain;
    const free = firstFree(name, used);
    used.add(free);
    return free;
  });
}

/** More columns would take a browser minutes to count through, and nobody could find one among them. */
const mostColumns = 1_000;

/** @throws OwnFileError */
export function requireColumns(file: string, columns: number): void {
  if (columns <= mostColumns) return;
  throw new OwnFileError(
    "columns",
    file,
    `it has ${columns.toLocaleString("en-GB")} columns (allowed: ${mostColumns.toLocaleString("en-GB")}). Choose the columns that you need with another tool.`,
  );
}

const longestShown = 60;

/** A name from a file for a sentence: anything may stand in a file. What cannot be seen, and what turns text round, becomes U+FFFD. */
export function shortName(name: string): string {
  const seen = name.slice(0, longestShown).replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "\ufffd");
  return name.length > longestShown ? `${seen}…` : seen;
}

const longestFileName = 120;

/** A file's name as the lab knows it: all that can be seen of it, and not more than a line. */
export function fileTitle(name: string): string {
  const seen = name.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "\ufffd");
  return seen.length > longestFileName ? `${seen.slice(0, 80)}…${seen.slice(-39)}` : seen;
}

const mostListed = 12;

/** The first of some parts of a sentence. */
export const listed = (parts: readonly string[], mark: string): string =>
  [...parts.slice(0, mostListed), ...(parts.length > mostListed ? ["…"] : [])].join(mark);

/** A plain SQL name for the table of a file. */
export function nameTable(fileName: string): string {
  const plain = plainName(fileName.replace(/\.[^.]*$/, ""));
  if (plain === "") return "own_file";
  return plain.endsWith("_") ? `${plain}rows` : plain;
}

/** A name that is none of `used`. */
export function firstFree(name: string, used: ReadonlySet<string>): string {
  let free = name;
  for (let count = 2; used.has(free); count++) free = `${name}_${count}`;
  return free;
}

/** Empty where nothing of the name is left; with an underscore at its end where it would be a word of SQL. */
function plainName(source: string): string {
  const letters = source
    .replaceAll("ß", "ss")
    .replace(/æ/gi, "ae")
    .replace(/ø/gi, "o")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
  const joined = letters.replace(/[^a-z0-9]+/g, "_").replace(/^_+|_+$/g, "");
  const plain = (/^[0-9]/.test(joined) ? `c_${joined}` : joined).slice(0, longestName).replace(/_+$/, "");
  return keptWords.has(plain) ? `${plain}_` : plain;
}
