import { closingBracket, isSymbol, isWord, nameOf, type Token } from "../sql-tokens";
import type { NamedColumn, NamedTable } from "./sql-names";

/** Something that a statement takes rows from, by the name that its columns can be prefixed with. */
export type Source = { readonly name: string; readonly columns: readonly NamedColumn[] };

/** Words that follow a table and are no alias of it. */
const noAlias = [
  ...["where", "group", "order", "having", "limit", "offset", "qualify", "window", "union", "except"],
  ...["intersect", "join", "left", "right", "full", "inner", "cross", "natural", "semi", "anti", "asof"],
  ...["positional", "on", "using", "set", "select", "values", "pivot", "unpivot", "tablesample", "returning"],
] as const;

const beforeSource = ["from", "join", "update", "into"] as const;

/** What a statement takes rows from, wherever it says so; names of its WITH queries among them. */
export function sourcesIn(tokens: readonly Token[], tables: readonly NamedTable[]): readonly Source[] {
  const queries = withQueries(tokens);
  const sources: Source[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isWord(tokens[at], ...beforeSource)) continue;
    let place = at;
    do {
      const read = readSource(tokens, place + 1, tables, queries);
      if (read.source !== null) sources.push(read.source);
      place = read.end;
    } while (isWord(tokens[at], "from") && isSymbol(tokens[place], ",") && place > at);
  }
  return [...sources, ...queries.filter(({ name }) => sources.every((source) => source.name !== name))];
}

/** Reads a table, a WITH query or a query in brackets, with its alias. `end` is the place after it. */
function readSource(
  tokens: readonly Token[],
  at: number,
  tables: readonly NamedTable[],
  queries: readonly Source[],
): { readonly source: Source | null; readonly end: number } {
  if (isSymbol(tokens[at], "(")) {
    const close = closingBracket(tokens, at);
    const { alias, end } = readAlias(tokens, close + 1);
    const columns = outputsOf(tokens.slice(at + 1, close));
    return { source: alias === null ? null : { name: alias, columns }, end };
  }
  const isQualified = isSymbol(tokens[at + 1], ".");
  const schema = isQualified ? nameOf(tokens[at]) : null;
  const name = nameOf(tokens[isQualified ? at + 2 : at]);
  const { alias, end } = readAlias(tokens, at + (isQualified ? 3 : 1));
  if (name === null) return { source: null, end: at + 1 };
  const columns =
    (isQualified ? undefined : queries.find((query) => query.name === name)?.columns) ??
    tables.find((table) => table.name === name && table.schema === schema)?.columns ??
    [];
  return { source: { name: alias ?? name, columns }, end };
}

function readAlias(tokens: readonly Token[], at: number) {
  const place = isWord(tokens[at], "as") ? at + 1 : at;
  const alias = isWord(tokens[place], ...noAlias) ? null : nameOf(tokens[place]);
  return alias === null ? { alias, end: at } : { alias, end: place + 1 };
}

/** `name as (…)` anywhere: the queries of a WITH. */
function withQueries(tokens: readonly Token[]): readonly Source[] {
  if (!tokens.some((token) => isWord(token, "with"))) return [];
  return tokens.flatMap((token, at) => {
    const name = nameOf(token);
    const open = isWord(tokens[at + 2], "materialized") ? at + 3 : at + 2;
    if (name === null || !isWord(tokens[at + 1], "as") || !isSymbol(tokens[open], "(")) return [];
    const body = tokens.slice(open + 1, closingBracket(tokens, open));
    return isWord(body[0], "select", "from", "with") ? [{ name, columns: outputsOf(body) }] : [];
  });
}

/** The names in a query's SELECT list that can be told without planning it: aliases, and columns named alone. */
function outputsOf(body: readonly Token[]): readonly NamedColumn[] {
  const start = body.findIndex((token) => isWord(token, "select"));
  if (start < 0) return [];
  const names: NamedColumn[] = [];
  let depth = 0;
  for (let at = start + 1; at <= body.length; at++) {
    const token = body[at];
    const ends = token === undefined || isWord(token, "from") || isSymbol(token, ",");
    if (depth === 0 && ends) {
      const name = nameOf(body[at - 1]);
      if (name !== null) names.push({ name, type: "", says: "from the query in brackets" });
      if (!isSymbol(token, ",")) break;
    }
    if (isSymbol(token, "(")) depth += 1;
    if (isSymbol(token, ")")) depth -= 1;
  }
  return names;
}
