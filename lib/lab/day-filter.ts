import type { FilterLine } from "./filter-line";
import type { LakeTable } from "./manifest";
import { isSymbol, isWord, nameOf, type Token } from "./sql-tokens";

/** Functions of the day that DuckDB 1.4.3 prints as it would read them. */
const functions: ReadonlySet<string> = new Set([
  ...[
    "year",
    "quarter",
    "month",
    "week",
    "weekofyear",
    "yearweek",
    "day",
    "dayofmonth",
    "dayofweek",
    "isodow",
    "isoyear",
  ],
  ...[
    "dayofyear",
    "dayname",
    "monthname",
    "last_day",
    "decade",
    "century",
    "epoch",
    "era",
    "millennium",
    "julian",
  ],
  ...[
    "date_part",
    "datepart",
    "date_trunc",
    "datetrunc",
    "date_diff",
    "datediff",
    "date_sub",
    "datesub",
    "date_add",
  ],
  ...["strftime", "make_date", "greatest", "least", "coalesce", "abs", "lower", "upper", "concat", "length"],
  ...[
    "contains",
    "prefix",
    "suffix",
    "starts_with",
    "ends_with",
    "~~",
    "!~~",
    "||",
    "+",
    "-",
    "*",
    "%",
    "//",
  ],
]);

const keywords: ReadonlySet<string> = new Set([
  ...[
    "and",
    "or",
    "not",
    "in",
    "is",
    "null",
    "between",
    "case",
    "when",
    "then",
    "else",
    "end",
    "cast",
    "as",
    "true",
    "false",
  ],
  ...["distinct", "from", "like"],
]);

const types: ReadonlySet<string> = new Set([
  ...[
    "boolean",
    "tinyint",
    "smallint",
    "integer",
    "bigint",
    "hugeint",
    "float",
    "double",
    "decimal",
    "varchar",
    "date",
  ],
  ...["timestamp", "interval"],
]);

/**
 * The line as SQL over one row for each day of a row group, with the columns `dateColumn` and the partition columns; null when
 * it names anything else or the table has no days. DuckDB then evaluates its own text, so IN, OR, NOT IN, casts and functions of the day are exact.
 */
export function dayFilter(line: FilterLine, table: LakeTable): string | null {
  if (table.dateColumn === null || !line.isReadable || line.columns.length === 0) return null;
  const columns = [table.dateColumn, ...table.partitions.map(({ name }) => name)];
  const parts = line.tokens.map((token, at) =>
    wordForWord(token, line.tokens[at - 1], line.tokens[at + 1], columns),
  );
  return parts.includes(null) ? null : parts.join(" ");
}

function wordForWord(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
  columns: readonly string[],
): string | null {
  if (token.kind === "number" || token.kind === "text") return token.text;
  if (token.kind === "symbol")
    return /^(?:[()[\],+\-*%/=<>]|::|<=|>=|<>|!=|\|\|)$/.test(token.text) ? token.text : null;
  const name = nameOf(token)!;
  const isType = token.kind === "word" && (isSymbol(before, "::") || isWord(before, "as"));
  if (isType) return types.has(name) ? token.text : null;
  if (isSymbol(after, "(") && functions.has(name)) return token.text;
  if (columns.includes(name)) return isSymbol(after, "(") ? null : `"${name}"`;
  return token.kind === "word" && keywords.has(name) ? token.text : null;
}
