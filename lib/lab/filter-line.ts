import type { LakeTable } from "./manifest";
import { isSymbol, nameOf, type Token, tokenise } from "./sql-tokens";

/** The conditions of a scan on one column, without `optional:` marks; `true` stands for what holds no value yet. */
export type FilterLine = {
  /** DuckDB's spelling. */
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Columns of the table that the line names, in the table's order. */
  readonly columns: readonly string[];
  /** False when reading the text back as SQL could go wrong. */
  readonly isReadable: boolean;
};

/** All columns of a table as statements see them: stored ones in file order, then the partition columns. */
export function allColumns(table: LakeTable) {
  return [...table.columns, ...table.partitions];
}

/**
 * Cuts a scan's filter text into lines, at the newlines outside string literals.
 *
 * An `optional:` condition is implied by the plan's other conditions, so it may prune like any other. Inside it DuckDB 1.4.3 prints
 * nested AND and OR without brackets; read with SQL's precedence the line keeps at least as many rows as the real tree.
 * `Dynamic Filter` gets its value at run time only: it becomes `true`.
 */
export function filterLines(filters: string, table: LakeTable): readonly FilterLine[] {
  const lines: Token[][] = [];
  let end = 0;
  let skipped = "";
  for (const token of tokenise(filters)) {
    const gap = filters.slice(end, token.start);
    if (lines.length === 0 || gap.includes("\n")) lines.push([]);
    lines.at(-1)!.push(token);
    skipped += gap;
    end = token.end;
  }
  // Two signs in a row would look like a comment.
  const isWhole = (skipped + filters.slice(end)).trim() === "";
  const names = allColumns(table).map(({ name }) => name);
  return lines.map((line) => {
    const tokens = withoutMarks(line);
    const used = new Set(tokens.filter((_, at) => !isSymbol(tokens[at + 1], "(")).map(nameOf));
    return {
      text: filters.slice(line[0]!.start, line.at(-1)!.end),
      tokens,
      columns: names.filter((name) => used.has(name)),
      isReadable: isWhole && !tokens.some(holdsControlCharacter),
    };
  });
}

function withoutMarks(line: readonly Token[]): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < line.length; at++) {
    const token = line[at]!;
    if (token.text === "optional" && isSymbol(line[at + 1], ":")) at += 1;
    else if (token.text === "Dynamic" && line[at + 1]?.text === "Filter" && isSymbol(line[at + 2], "(")) {
      tokens.push({ ...token, text: "true" });
      at += 4;
    } else tokens.push(token);
  }
  return tokens;
}

/** DuckDB cuts its text at line ends, and may lose empty lines: such a literal is not what the statement said. */
function holdsControlCharacter({ kind, text }: Token): boolean {
  return kind === "text" && /\p{Cc}/u.test(text);
}
