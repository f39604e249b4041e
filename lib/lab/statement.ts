import { StatementRefused } from "./lab-types";
import { closingBracket, isSymbol, isWord, nameOf, type Token, tokenise } from "./sql-tokens";

/** Schema of the connector's own tables; the stub's name starts with the second. No statement may name either. */
export const ownSchema = "__lake";
export const stubPrefix = "__stub__";

const allowed = [
  "select",
  "from",
  "with",
  "values",
  "table",
  "insert",
  "update",
  "delete",
  "merge",
  "create",
  "alter",
  "drop",
  "set",
  "summarize",
  "describe",
  "desc",
  "show",
  "pivot",
  "pivot_wider",
  "unpivot",
  "pivot_longer",
] as const;

/** Cuts SQL at its semicolons; empty statements are left out. */
export function splitStatements(sql: string): readonly string[] {
  const statements: string[] = [];
  let start = 0;
  for (const { kind, text, end } of [...tokenise(sql), endMark(sql)]) {
    if (kind !== "symbol" || text !== ";") continue;
    const statement = sql.slice(start, end - 1);
    if (tokenise(statement).length > 0) statements.push(statement.trim());
    start = end;
  }
  return statements;
}

const endMark = (sql: string): Token => ({
  kind: "symbol",
  text: ";",
  start: sql.length,
  end: sql.length + 1,
});

/**
 * The one statement in `sql`, without its semicolon, if the connector can plan its form safely.
 *
 * Refused: several statements (DuckDB's EXPLAIN explains the first and runs the rest), EXPLAIN, PREPARE and EXECUTE (their scans
 * are not shown), PIVOT without IN (its columns would be read from an empty table), whatever changes the lake, the connector's
 * tables or the engine's settings.
 *
 * @throws StatementRefused
 */
export function checkStatement(sql: string): string {
  const refuse = (problem: string): never => {
    throw new StatementRefused(`The statement ${problem}`, sql);
  };
  const statements = splitStatements(sql);
  const [statement] = statements;
  if (statement === undefined) return refuse("is empty. Write a SELECT.");
  if (statements.length > 1)
    return refuse(`must be a single one (found ${statements.length}). Run them one after the other.`);
  const tokens = tokenise(statement);
  const first = tokens.find((token) => !isSymbol(token, "("));
  const verb = first?.text.toLowerCase() ?? "";
  if (first?.kind !== "word" || !allowed.some((word) => word === verb))
    return refuse(`starts with ${first?.text ?? "("} (allowed: ${allowed.join(", ")}). Write a SELECT.`);
  if (verb === "set" && !isWord(tokens[1], "variable"))
    return refuse("changes a setting (allowed: SET VARIABLE). The lab keeps the engine's settings.");
  if (tokens.some(({ text }) => text.includes(ownSchema) || text.includes(stubPrefix)))
    return refuse(
      `names a table of the lake connector (${ownSchema}, ${stubPrefix}). Read lake.<table> instead.`,
    );
  if (changesLake(tokens, verb))
    return refuse("changes schema lake, which is read-only. Write to schema warehouse.");
  if (hasOpenPivot(tokens))
    return refuse(
      "has a PIVOT without IN: its columns would have to be read from the lake first. List the values: ON column IN (...).",
    );
  return statement;
}

/** CREATE, ALTER or DROP of something in schema lake; a query after AS may read the lake. */
function changesLake(tokens: readonly Token[], verb: string): boolean {
  if (!["create", "alter", "drop"].includes(verb)) return false;
  const query = tokens.findIndex((token) => isWord(token, "as", "using"));
  const target = query < 0 ? tokens : tokens.slice(0, query);
  return target.some((token) => nameOf(token) === "lake");
}

/** A PIVOT statement of which an ON column lists no values. `FROM t PIVOT (.. FOR c IN ..)` always lists them. */
function hasOpenPivot(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => {
    if (!isWord(token, "pivot", "pivot_wider")) return false;
    const inBrackets = isSymbol(tokens[at + 1], "(")
      ? tokens.slice(at + 1, closingBracket(tokens, at + 1))
      : [];
    if (inBrackets.some((part) => isWord(part, "for"))) return false;
    return pivotColumns(tokens, at).some((column) => !column.some((part) => isWord(part, "in")));
  });
}

/** The comma-separated parts of the ON clause that belongs to the PIVOT at `at`, brackets left out. */
function pivotColumns(tokens: readonly Token[], at: number): readonly (readonly Token[])[] {
  const columns: Token[][] = [];
  for (let place = at + 1; place < tokens.length; place++) {
    const token = tokens[place]!;
    if (isSymbol(token, ")") || isWord(token, "using", "group", "order", "limit")) break;
    if (isWord(token, "on") || (isSymbol(token, ",") && columns.length > 0)) columns.push([]);
    else columns.at(-1)?.push(token);
    if (isSymbol(token, "(")) place = closingBracket(tokens, place);
  }
  return columns;
}
