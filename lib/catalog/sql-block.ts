import type { Problem } from "./problem";

/** What a page prints under a block: rows as DuckDB prints their values, or the first line of the error that is the point. */
export type ResultText =
  | { readonly columns: readonly string[]; readonly rows: readonly (readonly (string | null)[])[] }
  | { readonly error: string };

/** A fenced block `sql run title="…"`, with the `result` block that follows it. */
export type SqlBlock = {
  /** From 0, in the order of the page; the blocks of a page share one database. */
  readonly index: number;
  readonly title: string;
  readonly sql: string;
  readonly statements: readonly string[];
  /** `sql run error`: the last statement must fail, and its error is the result. */
  readonly expectsError: boolean;
  /** Undefined until `npm run sql:accept` has written it. */
  readonly expected: ResultText | undefined;
  /** Line of the opening fence in the file, from 1. */
  readonly line: number;
};

const nullText = "NULL";
const empty = "(no rows)";

const escapeCell = (cell: string) =>
  cell
    .replaceAll("\\", "\\\\")
    .replaceAll("|", "\\|")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("`", "\\q");
const unescapeCell = (text: string) =>
  text.replace(/\\(.)/g, (_, letter: string) => ({ n: "\n", r: "\r", q: "`" })[letter] ?? letter);

/** A text that equals NULL, or that white space or an empty line would change, is put in single quotes. */
const quote = (cell: string | null) =>
  cell === null
    ? nullText
    : cell === nullText || cell === "" || cell !== cell.trim() || cell.startsWith("'") || cell === empty
      ? `'${escapeCell(cell)}'`
      : escapeCell(cell);
const unquote = (text: string): string | null =>
  text === nullText
    ? null
    : text.length > 1 && text.startsWith("'") && text.endsWith("'")
      ? unescapeCell(text.slice(1, -1))
      : unescapeCell(text);

/** One line for the columns, one for each row, cells parted by ` | `; NULL is printed as NULL, an empty result as `(no rows)`. */
export function formatResult(result: ResultText): string {
  if ("error" in result) return result.error;
  const lines = [result.columns, ...result.rows].map((cells) => cells.map(quote).join(" | "));
  return result.rows.length === 0 ? `${lines[0]}\n${empty}` : lines.join("\n");
}

/** Reads what `formatResult` wrote. */
export function parseResult(text: string, expectsError: boolean): ResultText {
  if (expectsError) return { error: text.trim() };
  const [head = "", ...lines] = text.replace(/\n+$/, "").split("\n");
  const cells = (line: string) => line.split(/ (?<!\\)\| /).map((cell) => unquote(cell.trim()));
  return {
    columns: cells(head).map((name) => name ?? nullText),
    rows: lines.length === 1 && lines[0] === empty ? [] : lines.map(cells),
  };
}

/** The statements of a script, without their semicolons; comments and quoted text may hold semicolons. Empty ones are left out. */
export function splitStatements(sql: string): readonly string[] {
  const pieces =
    sql.match(/'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(\w*)\$[\s\S]*?\$\1\$|--[^\n]*|\/\*[\s\S]*?\*\/|;|[\s\S]/g) ??
    [];
  const statements: string[] = [];
  let current = "";
  for (const piece of pieces) {
    if (piece === ";") {
      statements.push(current);
      current = "";
    } else current += piece;
  }
  statements.push(current);
  return statements
    .map((statement) => statement.trim())
    .filter((statement) => withoutQuotes(statement).trim() !== "");
}

/** A statement with comments left out and quoted text and names emptied, for looking at its words. */
const withoutQuotes = (sql: string) =>
  sql.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(\w*)\$[\s\S]*?\$\1\$|--[^\n]*|\/\*[\s\S]*?\*\//g, (piece) =>
    /^(?:--|\/\*)/.test(piece) ? " " : "''",
  );

/** Whether a page shows the rows of a statement. Statements that change something return a count, which it does not show. */
export function returnsRows(statement: string): boolean {
  const words = withoutQuotes(statement).trim();
  return (
    /^(?:select|with|from|values|table|pivot|unpivot|explain|describe|summarize|show|\()/i.test(words) ||
    /\breturning\b/i.test(words)
  );
}

/** Whether the order of a statement's rows is left to chance: a query without ORDER BY outside all brackets. */
function isUnordered(statement: string): boolean {
  let words = withoutQuotes(statement).trim();
  if (!/^(?:select|with|from|values|table|pivot|unpivot|\()/i.test(words)) return false;
  for (let inner = ""; inner !== words; ) {
    inner = words;
    words = words.replace(/\([^()]*\)/g, " ");
  }
  return !/\border\s+by\b/i.test(words);
}

const forbidden: readonly (readonly [RegExp, string])[] = [
  [/\b(?:random|setseed|gen_random_uuid|uuid)\s*\(/i, "chance changes the result of every run"],
  [/\bhash\s*\(/i, "hash() differs between versions; use md5()"],
  [
    /\b(?:current_date|current_time|current_timestamp|localtimestamp|today\s*\(|now\s*\()/i,
    "the clock changes the result; write the date",
  ],
  [/\b(?:to_)?json\w*\s*\(|::\s*json\b|\bas\s+json\b/i, "JSON needs an extension that visitors cannot load"],
  [
    /\bat\s+time\s+zone\b|\btimestamptz\b|\btimestamp\s+with\s+time\s+zone\b/i,
    "time zones need an extension that visitors cannot load",
  ],
  [/^\s*(?:install|load)\b/i, "extensions cannot be loaded in the page"],
  [
    /\b(?:read_(?:parquet|csv|json)\w*|parquet_scan)\s*\(/i,
    "the page has no files to read; make the data in the block",
  ],
];

const fence = /^(`{3,})([^\n`]*)\n([\s\S]*?)^\1[^\S\n]*$/gm;

/**
 * The runnable blocks of an MDX file, and what is wrong with them: words that cannot give the same result every time, rows in
 * no order (unless the printed result has one at most), a `result` block without its SQL.
 */
export function sqlBlocks(
  path: string,
  text: string,
): { readonly blocks: readonly SqlBlock[]; readonly problems: readonly Problem[] } {
  const blocks: SqlBlock[] = [];
  const problems: Problem[] = [];
  const fences = [...text.matchAll(fence)].map((match) => ({
    info: (match[2] ?? "").trim(),
    code: match[3] ?? "",
    line: text.slice(0, match.index).split("\n").length,
    end: match.index + match[0].length,
    start: match.index,
  }));
  const report = (line: number, field: string, message: string) =>
    problems.push({ path, line, column: 1, field, message });

  fences.forEach((current, place) => {
    const previous = fences[place - 1];
    if (
      current.info === "result" &&
      !(previous && /^sql run\b/.test(previous.info) && text.slice(previous.end, current.start).trim() === "")
    )
      report(current.line, "result", "no sql run block stands directly before this result");
    if (!/^sql\s+run\b/.test(current.info)) return;
    const next = fences[place + 1];
    const answered =
      next?.info === "result" && text.slice(current.end, next.start).trim() === "" ? next : undefined;
    const title = /\btitle="([^"]+)"/.exec(current.info)?.[1];
    const expectsError = /^sql run error\b/.test(current.info);
    const statements = splitStatements(current.code);
    if (title === undefined)
      report(current.line, "sql", 'the block has no title. Write ```sql run title="What it shows"');
    for (const statement of statements)
      for (const [pattern, why] of forbidden)
        if (pattern.test(withoutQuotes(statement)))
          report(current.line, "sql", `${pattern.exec(withoutQuotes(statement))?.[0].trim()}: ${why}`);
    const expected = answered === undefined ? undefined : parseResult(answered.code, expectsError);
    const hasOneRow = expected !== undefined && "rows" in expected && expected.rows.length <= 1;
    const shown = statements.findLast(returnsRows);
    if (!expectsError && !hasOneRow && shown !== undefined && isUnordered(shown))
      report(
        current.line,
        "sql",
        "the query whose rows are shown has no ORDER BY outside its brackets, so they may come in any order",
      );
    blocks.push({
      index: blocks.length,
      title: title ?? "",
      sql: current.code.replace(/\n$/, ""),
      statements,
      expectsError,
      expected,
      line: current.line,
    });
  });
  return { blocks, problems };
}

/** The file's text with each block's `result` replaced, or written where there was none. `results` are in the order of the blocks. */
export function acceptResults(text: string, results: readonly ResultText[]): string {
  const runnable = [...text.matchAll(fence)].filter((match) => /^sql\s+run\b/.test((match[2] ?? "").trim()));
  return runnable.reduceRight((changed, match, index) => {
    const result = results[index];
    if (!result) return changed;
    const end = match.index + match[0].length;
    const after = changed
      .slice(end)
      .replace(/^\s*\n```result\n[\s\S]*?^```[^\S\n]*$/m, (old, offset: number) => (offset === 0 ? "" : old));
    return `${changed.slice(0, end)}\n\n\`\`\`result\n${formatResult(result)}\n\`\`\`${after}`;
  }, text);
}
