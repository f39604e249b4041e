import { StatementRefused } from "../lab-types";
import { closingBracket, isSymbol, isWord, nameOf, type Token, tokenise } from "../sql-tokens";
import { checkStatement, splitStatements } from "../statement";

const writes = ["insert", "update", "delete", "merge", "create", "alter", "drop"] as const;

/** Words between a writing verb and the name of what it writes. */
const between = [
  "or",
  "replace",
  "ignore",
  "unique",
  "table",
  "view",
  "macro",
  "function",
  "sequence",
  "type",
  "if",
  "not",
  "exists",
  "into",
  "from",
] as const;

/**
 * The statements to run one after the other: a single one, or one after some SET VARIABLE, as a rewrite may need it.
 *
 * Reading is free over `lake` and `warehouse`; changing is free in `warehouse` alone, so that nothing in the engine can be lost but
 * what loading the window brings back.
 *
 * @throws StatementRefused with the reason.
 */
export function allowedStatements(sql: string): readonly string[] {
  const statements = splitStatements(sql);
  const settings = statements.slice(0, -1).map((statement) => tokenise(statement));
  const isRow = settings.every(([verb, what]) => isWord(verb, "set") && isWord(what, "variable"));
  if (statements.length < 2 || !isRow) return [checkTarget(checkStatement(sql))];
  return statements.map((statement) => checkTarget(checkStatement(statement)));
}

/** The name, in schema warehouse, of what an allowed statement writes to; null for one that only reads. */
export function writtenTable(sql: string): string | null {
  const tokens = tokenise(sql);
  const verb = writingAt(tokens);
  return verb < 0 ? null : nameOf(tokens[targetAt(tokens, verb) + 2]);
}

function checkTarget(statement: string): string {
  const tokens = tokenise(statement);
  const verb = writingAt(tokens);
  if (verb < 0) return statement;
  const target = targetAt(tokens, verb);
  if (nameOf(tokens[target]) === "warehouse" && isSymbol(tokens[target + 1], ".")) return statement;
  throw new StatementRefused(
    `The statement changes ${tokens[target]?.text ?? "nothing"} (allowed: what is in schema warehouse). Write ${tokens[verb]!.text} … warehouse.<name>.`,
    statement,
  );
}

/** The place of the verb that writes, which may stand behind a WITH; -1 where nothing is written. */
function writingAt(tokens: readonly Token[]): number {
  if (isWord(tokens[0], ...writes)) return 0;
  if (!isWord(tokens[0], "with")) return -1;
  for (let at = 1; at < tokens.length; at++) {
    if (isSymbol(tokens[at], "(")) at = closingBracket(tokens, at);
    else if (isWord(tokens[at], "select", "from", "values")) return -1;
    else if (isWord(tokens[at], "insert", "update", "delete", "merge")) return at;
  }
  return -1;
}

/** The place of the name that is written to: an index has a name of its own, and writes to a table. */
function targetAt(tokens: readonly Token[], verb: number): number {
  let at = verb + 1;
  while (isWord(tokens[at], ...between)) at += 1;
  if (!isWord(tokens[at], "index")) return at;
  const on = tokens.findIndex((token, place) => place > at && isWord(token, "on"));
  return on < 0 ? at : on + 1;
}
