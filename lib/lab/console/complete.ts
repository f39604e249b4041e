import { doubleQuotes } from "../platform/dialect";
import { isSymbol, isWord, nameOf, type Token, tokenise } from "../sql-tokens";
import { rankSuggestions, type Suggestion } from "./rank-suggestions";
import type { NamedTable } from "./sql-names";
import { type Source, sourcesIn } from "./sql-sources";

/** Suggestions for the part of a statement from `from` up to `to`, which they replace. */
export type Completion = {
  readonly from: number;
  readonly to: number;
  /** Best first, at least one. */
  readonly suggestions: readonly Suggestion[];
};

const keywords = [
  ...["select", "from", "where", "group by", "order by", "having", "limit", "join", "left join", "using"],
  ...["with", "union all", "distinct", "between", "case when", "is not null", "over", "partition by"],
] as const;

const beforeTable = ["from", "join", "update", "into", "table"] as const;

/**
 * What may stand at `caret`: columns of the tables that the statement names, tables after FROM and JOIN, some keywords. Null inside
 * texts and comments, and where nothing fits. Unless `asked` for, it takes two letters or a dot.
 */
export function completionAt(
  sql: string,
  caret: number,
  tables: readonly NamedTable[],
  asked: boolean,
): Completion | null {
  const tokens = statementAround(tokenise(sql), caret);
  const word = tokens.find(({ kind, start, end }) => kind === "word" && start < caret && caret <= end);
  const from = word?.start ?? caret;
  const typed = sql.slice(from, caret);
  const prefix = typed.toLowerCase();
  const before = tokens.filter(({ end }) => end <= from);
  if (isInsideText(sql, tokens, caret)) return null;

  const isAfterDot = isSymbol(before.at(-1), ".");
  if (!asked && !isAfterDot && prefix.length < 2) return null;
  // What is being written is no alias of what stands before it.
  const others = tokens.filter((token) => token !== word);
  const suggestions = isAfterDot
    ? afterDot(nameOf(before.at(-2)), others, tables)
    : wantsTable(before)
      ? [...tables.map(tableSuggestion), ...withNames(others, tables)]
      : anything(others, tables, typed !== prefix && typed === typed.toUpperCase());
  const fitting = rankSuggestions(suggestions, prefix);
  const isDone = fitting.length === 1 && fitting[0]!.text.toLowerCase() === prefix;
  return fitting.length === 0 || isDone ? null : { from, to: word?.end ?? caret, suggestions: fitting };
}

/** The tokens between the semicolons around the caret. */
function statementAround(tokens: readonly Token[], caret: number): readonly Token[] {
  const ends = tokens.flatMap((token, at) => (isSymbol(token, ";") ? [{ at, end: token.end }] : []));
  const first = ends.filter(({ end }) => end <= caret).at(-1)?.at ?? -1;
  const last = ends.find(({ end }) => end > caret)?.at ?? tokens.length;
  return tokens.slice(first + 1, last);
}

/** A text or quoted name that is closed is one token; an open one shows as its quote alone. */
function isInsideText(sql: string, tokens: readonly Token[], caret: number): boolean {
  const end = Math.max(0, ...tokens.filter((token) => token.end <= caret).map((token) => token.end));
  const gap = sql.slice(end, caret);
  return (
    tokens.some(
      ({ kind, text, start, end: last }) =>
        ((kind === "text" || kind === "name" || kind === "number") && start < caret && caret <= last) ||
        (kind === "symbol" && (text === "'" || text === '"') && start < caret),
    ) ||
    /--[^\n]*$/.test(gap) ||
    gap.lastIndexOf("/*") > gap.lastIndexOf("*/")
  );
}

function afterDot(
  owner: string | null,
  tokens: readonly Token[],
  tables: readonly NamedTable[],
): readonly Suggestion[] {
  const inSchema = tables.filter(({ schema }) => schema !== null && schema === owner);
  if (inSchema.length > 0)
    return inSchema.map(({ name, says }) => ({ text: doubleQuotes(name), kind: "table", says }));
  const source =
    sourcesIn(tokens, tables).find(({ name }) => name === owner) ??
    tables.find(({ schema, name }) => schema === null && name === owner);
  return source === undefined ? [] : columnsOf([source]);
}

function wantsTable(before: readonly Token[]): boolean {
  if (isWord(before.at(-1), ...beforeTable)) return true;
  if (!isSymbol(before.at(-1), ",")) return false;
  let depth = 0;
  for (const token of before.toReversed()) {
    if (isSymbol(token, ")")) depth += 1;
    if (isSymbol(token, "(")) depth -= 1;
    if (depth < 0) return false;
    if (depth === 0 && isWord(token, "select", "where", "by", "on", "using", "set", "having")) return false;
    if (depth === 0 && isWord(token, "from")) return true;
  }
  return false;
}

/** WITH queries of the statement, which stand among its sources without being tables. */
function withNames(tokens: readonly Token[], tables: readonly NamedTable[]): readonly Suggestion[] {
  if (!tokens.some((token) => isWord(token, "with"))) return [];
  return sourcesIn(tokens, tables)
    .filter(({ name }) => tables.every((table) => table.name !== name))
    .map(({ name }) => ({ text: doubleQuotes(name), kind: "table", says: "named in this statement" }));
}

function anything(
  tokens: readonly Token[],
  tables: readonly NamedTable[],
  isUpper: boolean,
): readonly Suggestion[] {
  const sources = sourcesIn(tokens, tables);
  const known = sources.some(({ columns }) => columns.length > 0) ? sources : tables.slice(0, 1);
  return [
    ...columnsOf(known),
    ...sources.map(
      ({ name }): Suggestion => ({
        text: doubleQuotes(name),
        kind: "table",
        says: "named in this statement",
      }),
    ),
    ...tables.map(tableSuggestion),
    ...keywords.map(
      (text): Suggestion => ({ text: isUpper ? text.toUpperCase() : text, kind: "keyword", says: "" }),
    ),
  ];
}

const columnsOf = (sources: readonly Source[]): readonly Suggestion[] =>
  sources.flatMap(({ columns }) =>
    columns.map(({ name, type, says }) => ({
      text: doubleQuotes(name),
      kind: "column",
      says: [type, says].filter((part) => part !== "").join(", "),
    })),
  );

const tableSuggestion = ({ schema, name, says }: NamedTable): Suggestion => ({
  text: schema === null ? doubleQuotes(name) : `${schema}.${doubleQuotes(name)}`,
  kind: "table",
  says,
});
