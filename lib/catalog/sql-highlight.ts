/** A run of characters that is printed alike. `k`: keyword or type, `s`: quoted text, `c`: comment, null: everything else. */
export type SqlSpan = { readonly kind: "k" | "s" | "c" | null; readonly text: string };

const keywords = new Set(
  `add all alter and anti any as asc asof attach begin between by cascade case check column commit conflict constraint
  copy create cross cube current default delete desc describe detach distinct do drop else end escape except exclude
  execute exists explain false fetch filter following for foreign from full grant group grouping having if ilike in index
  inner insert intersect into is join key lateral left like limit macro matched materialized merge natural not nothing
  null nulls offset on only or order outer over partition pivot positional pragma preceding prepare primary qualify
  range recursive references rename replace reset returning revoke right rollback rollup row rows sample schema select
  semi sequence set sets show similar some summarize table temp temporary then to transaction trigger true truncate
  unbounded union unique unpivot update use using values view when where window with within`.split(/\s+/),
);

/** Keywords that may follow `as`; any other word there is the name that a reader chose. */
const afterAs = new Set(["from", "materialized", "not", "select", "table", "values", "with"]);

/** Words that also name functions: with a bracket right behind them, they do. */
const functionsToo = new Set(["any", "if", "left", "range", "replace", "right", "row", "truncate"]);

/** Words that are as often the names of columns: they are types only where a type can stand. */
const types = new Set(
  `bigint bit blob bool boolean char date decimal double float hugeint int integer interval map numeric real smallint
  string struct text time timestamp tinyint ubigint uinteger usmallint utinyint uuid varchar`.split(/\s+/),
);

type Token = {
  readonly kind: "blank" | "comment" | "text" | "name" | "word" | "other";
  readonly text: string;
};

const patterns: readonly (readonly [Token["kind"], RegExp])[] = [
  ["blank", /\s+/y],
  ["comment", /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y],
  ["text", /'(?:[^']|'')*(?:'|$)|\$(\w*)\$[\s\S]*?(?:\$\1\$|$)/y],
  ["name", /"(?:[^"]|"")*(?:"|$)/y],
  ["word", /[\p{L}_][\p{L}\p{N}_]*/uy],
  ["other", /\d[\w.]*|::|[\s\S]/uy],
];

/**
 * Cuts SQL into spans for printing, in order; their texts joined are the SQL itself, whatever it is. Neighbours of one kind
 * are one span, blanks between keywords included.
 */
export function highlightSql(sql: string): readonly SqlSpan[] {
  const tokens = cut(sql);
  const seen = tokens.filter(({ kind }) => kind !== "blank" && kind !== "comment");
  const places = new Map(seen.map((token, place) => [token, place]));
  const spans: SqlSpan[] = [];
  let blanks = "";
  const flush = () => {
    if (blanks !== "") push(spans, null, blanks);
    blanks = "";
  };
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "blank") {
      blanks += token.text;
      continue;
    }
    const place = places.get(token) ?? 0;
    const kind = kindOf(token, seen[place - 1], tokens[index + 1], seen[place + 1]);
    if (kind === "k" && spans.at(-1)?.kind === "k" && !blanks.includes("\n")) {
      push(spans, "k", blanks + token.text);
      blanks = "";
    } else {
      flush();
      push(spans, kind, token.text);
    }
  }
  flush();
  return spans;
}

function cut(sql: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < sql.length; ) {
    const token = tokenAt(sql, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(sql: string, at: number): Token {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const text = pattern.exec(sql)?.[0];
    if (text !== undefined) return { kind, text };
  }
  return { kind: "other", text: sql.charAt(at) };
}

function kindOf(
  { kind, text }: Token,
  before: Token | undefined,
  touching: Token | undefined,
  after: Token | undefined,
): SqlSpan["kind"] {
  if (kind === "comment") return "c";
  if (kind === "text") return "s";
  if (kind !== "word" || before?.text === ".") return null;
  const word = text.toLowerCase();
  if (types.has(word)) return isType(before, after) ? "k" : null;
  if (before?.text.toLowerCase() === "as" && !afterAs.has(word)) return null;
  if (word === "key" && !/^(?:primary|foreign)$/i.test(before?.text ?? "")) return null;
  return keywords.has(word) && !(functionsToo.has(word) && touching?.text === "(") ? "k" : null;
}

/** After the name of a column, after `::` or `as`, or before a literal: `paid date`, `x::date`, `date '2026-01-31'`. */
const isType = (before: Token | undefined, after: Token | undefined): boolean =>
  after?.kind === "text" ||
  before?.kind === "name" ||
  before?.text === "::" ||
  (before?.kind === "word" &&
    (before.text.toLowerCase() === "as" || !keywords.has(before.text.toLowerCase())));

function push(spans: SqlSpan[], kind: SqlSpan["kind"], text: string) {
  const last = spans.at(-1);
  if (last?.kind === kind) spans[spans.length - 1] = { kind, text: last.text + text };
  else spans.push({ kind, text });
}
