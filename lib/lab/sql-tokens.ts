/** `word`: unquoted name or keyword; `name`: in double quotes; `text`: string literal of any kind. */
type TokenKind = "word" | "name" | "text" | "number" | "symbol";

export type Token = {
  readonly kind: TokenKind;
  /** As written, quotes included. */
  readonly text: string;
  /** Offsets in the statement: first character, and one past the last. */
  readonly start: number;
  readonly end: number;
};

/** Strings before everything else, so that nothing inside them is ever read as a word. */
const patterns: readonly (readonly [TokenKind | "blank", RegExp])[] = [
  ["blank", /\s+|--[^\n]*/y],
  ["text", /[eE]'(?:[^'\\]|\\[\s\S]|'')*'/y],
  ["text", /[xX]?'(?:[^']|'')*'/y],
  ["text", /\$(?<tag>(?:[A-Za-z_][A-Za-z0-9_]*)?)\$[\s\S]*?\$\k<tag>\$/y],
  ["name", /"(?:[^"]|"")*"/y],
  ["number", /(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d+)?/y],
  ["word", /[\p{L}_][\p{L}\p{N}_$]*/uy],
  ["symbol", /::|<=|>=|<>|!=|\|\||[\s\S]/uy],
];

/**
 * Cuts SQL into tokens, without blanks and comments (which nest, as in DuckDB). It never fails: what is not closed becomes
 * symbols, which DuckDB rejects.
 */
export function tokenise(sql: string): readonly Token[] {
  const tokens: Token[] = [];
  let start = 0;
  while (start < sql.length) {
    const afterComment = endOfComment(sql, start);
    if (afterComment > start) {
      start = afterComment;
      continue;
    }
    const [kind, end] = nextToken(sql, start);
    if (kind !== "blank") tokens.push({ kind, text: sql.slice(start, end), start, end });
    start = end;
  }
  return tokens;
}

function nextToken(sql: string, start: number): readonly [TokenKind | "blank", number] {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = start;
    if (pattern.test(sql)) return [kind, pattern.lastIndex];
  }
  return ["symbol", start + 1];
}

/** The offset after the comment that begins at `start`; `start` itself when none does. */
function endOfComment(sql: string, start: number): number {
  if (!sql.startsWith("/*", start)) return start;
  let depth = 0;
  for (let at = start; at < sql.length; at += 2) {
    if (sql.startsWith("/*", at)) depth += 1;
    else if (sql.startsWith("*/", at)) depth -= 1;
    else at -= 1;
    if (depth === 0) return at + 2;
  }
  return sql.length;
}

/** Whether the token is this keyword, in any case; a quoted name never is. */
export function isWord(token: Token | undefined, ...keywords: readonly string[]): boolean {
  return token?.kind === "word" && keywords.includes(token.text.toLowerCase());
}

export function isSymbol(token: Token | undefined, symbol: string): boolean {
  return token?.kind === "symbol" && token.text === symbol;
}

/** The name that a word or quoted name stands for; null for other tokens. DuckDB compares names without case. */
export function nameOf(token: Token | undefined): string | null {
  if (token?.kind === "word") return token.text.toLowerCase();
  return token?.kind === "name" ? token.text.slice(1, -1).replaceAll('""', '"').toLowerCase() : null;
}

/** The place of the bracket that closes the one at `open`; the number of tokens when none does. */
export function closingBracket(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    const { kind, text } = tokens[at]!;
    if (kind !== "symbol") continue;
    if ("([{".includes(text)) depth += 1;
    else if (")]}".includes(text)) depth -= 1;
    if (depth === 0) return at;
  }
  return tokens.length;
}
