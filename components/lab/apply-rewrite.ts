import type { Rewrite } from "@/lib/lab/lab-types";
import { isWord, nameOf, type Token, tokenise } from "@/lib/lab/sql-tokens";

/**
 * The statement with a rewrite in place of the condition that it replaces.
 *
 * DuckDB prints a condition with other brackets, quotes and casts than it was written with, so the condition is looked
 * for by its words alone. Null when it is not found exactly once, or the rewrite leaves something for the reader to fill in.
 */
export function applyRewrite(sql: string, condition: string, rewrite: Rewrite): string | null {
  if (rewrite.sql.length === 0 || rewrite.sql.some((part) => part.includes("…"))) return null;
  if (rewrite.sql.length > 1) return rewrite.sql.map((part) => part.replace(/;\s*$/, "")).join(";\n\n");

  const wanted = keysOf(condition);
  const written = keysOf(sql);
  const found = written.flatMap((_, at) =>
    wanted.length > 0 && wanted.every(({ key }, place) => written[at + place]?.key === key) ? [at] : [],
  );
  if (found.length !== 1) return null;
  const start = written[found[0]!]!.start;
  const end = closedEnd(sql, start, written[found[0]! + wanted.length - 1]!.end);
  return end === null ? null : sql.slice(0, start) + bracketed(rewrite.sql[0]!) + sql.slice(end);
}

type Key = { readonly key: string; readonly start: number; readonly end: number };

/** Words, literals and operators; brackets, table prefixes and the types of literals are left out. */
function keysOf(sql: string): readonly Key[] {
  const tokens = tokenise(sql);
  return tokens.flatMap((token, at) => {
    const isBracket = token.text === "(" || token.text === ")";
    const isPrefix = tokens[at + 1]?.text === "." && nameOf(token) !== null;
    const isCast = token.text === "::" || tokens[at - 1]?.text === "::";
    const isLiteralType = isWord(token, "date", "timestamp") && tokens[at + 1]?.kind === "text";
    return isBracket || isPrefix || isCast || isLiteralType || token.text === "."
      ? []
      : [{ key: keyOf(token), start: startOf(tokens, at), end: token.end }];
  });
}

const keyOf = (token: Token): string => (token.text === "!=" ? "<>" : (nameOf(token) ?? token.text));

/** A prefix or a literal's type belongs to what it stands before. */
function startOf(tokens: readonly Token[], at: number): number {
  if (tokens[at - 1]?.text === ".") return tokens[at - 2]?.start ?? tokens[at]!.start;
  const before = tokens[at - 1];
  return isWord(before, "date", "timestamp") && tokens[at]!.kind === "text"
    ? before!.start
    : tokens[at]!.start;
}

/** `end` moved past the brackets that close what was opened inside; null when more is closed than was opened. */
function closedEnd(sql: string, start: number, end: number): number | null {
  let open = 0;
  for (const token of tokenise(sql)) {
    if (token.start < start) continue;
    if (token.start >= end && open === 0) return end;
    if (token.text === "(") open += 1;
    if (token.text === ")") open -= 1;
    if (open < 0) return null;
    if (token.start >= end && open === 0) return token.end;
  }
  return open === 0 ? end : null;
}

const bracketed = (condition: string): string => (/\bor\b/i.test(condition) ? `(${condition})` : condition);
