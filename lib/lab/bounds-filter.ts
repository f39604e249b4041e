import type { FilterLine } from "./filter-line";
import type { LakeTable } from "./manifest";
import { isSymbol, isWord, nameOf, type Token } from "./sql-tokens";

/** Types within a family compare in the same order after a cast from one to the other. */
const families: readonly ReadonlySet<string>[] = [
  new Set(["TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "FLOAT", "DOUBLE", "DECIMAL"]),
  new Set(["DATE", "TIMESTAMP"]),
  new Set(["VARCHAR"]),
  new Set(["BOOLEAN"]),
];

/** SQL for a column's smallest and largest value, its NULLs and its rows within a row group. */
type Bounds = { readonly low: string; readonly high: string; readonly nulls: string; readonly rows: string };

class Unsupported extends Error {
  override readonly name = "Unsupported";
}

/**
 * The line as SQL over the row groups' statistics (`mn_c`, `mx_c`, `nu_c` and `rows`; partition columns under their own names): true
 * or NULL wherever a row of the group may satisfy the line. Null when the line uses more than comparisons with literals, IN, BETWEEN,
 * IS NULL, boolean columns and casts that keep the order, joined by AND and OR.
 */
export function boundsFilter(line: FilterLine, table: LakeTable): string | null {
  if (!line.isReadable || line.tokens.length === 0) return null;
  const reader = createReader(line.tokens);
  try {
    const sql = readOr(reader, table);
    return reader.peek() === undefined ? sql : null;
  } catch (error) {
    if (error instanceof Unsupported) return null;
    throw error;
  }
}

type Reader = ReturnType<typeof createReader>;

function createReader(tokens: readonly Token[]) {
  let at = 0;
  const take = (fits: boolean) => {
    if (fits) at += 1;
    return fits;
  };
  return {
    peek: () => tokens[at],
    next: () => tokens[at++],
    takeWord: (...words: readonly string[]) => take(isWord(tokens[at], ...words)),
    takeSymbol: (symbol: string) => take(isSymbol(tokens[at], symbol)),
  };
}

function expect(taken: boolean): void {
  if (!taken) throw new Unsupported();
}

function readOr(reader: Reader, table: LakeTable): string {
  const sides = [readAnd(reader, table)];
  while (reader.takeWord("or")) sides.push(readAnd(reader, table));
  return sides.length === 1 ? sides[0]! : `(${sides.join(" OR ")})`;
}

function readAnd(reader: Reader, table: LakeTable): string {
  const sides = [readAtom(reader, table)];
  while (reader.takeWord("and")) sides.push(readAtom(reader, table));
  return sides.length === 1 ? sides[0]! : `(${sides.join(" AND ")})`;
}

function readAtom(reader: Reader, table: LakeTable): string {
  if (reader.takeWord("true")) return "true";
  if (reader.takeSymbol("(")) {
    const inner = readOr(reader, table);
    expect(reader.takeSymbol(")"));
    return inner;
  }
  if (reader.takeWord("not")) {
    const { bounds, type } = readColumn(reader, table);
    expect(type === "BOOLEAN");
    return unlessUnknown(`${bounds.low} = false`);
  }
  const { bounds, type } = readColumn(reader, table);
  return unlessUnknown(readComparison(reader, bounds, type));
}

const unlessUnknown = (sql: string) => `coalesce(${sql}, true)`;

function readComparison(reader: Reader, bounds: Bounds, type: string): string {
  const { low, high, nulls, rows } = bounds;
  const equals = (literal: string) => `(${low} <= ${literal} AND ${high} >= ${literal})`;
  if (reader.takeWord("is")) {
    const negated = reader.takeWord("not");
    expect(reader.takeWord("null"));
    return negated ? `${nulls} < ${rows}` : `${nulls} > 0`;
  }
  if (reader.takeWord("between")) {
    const from = readLiteral(reader);
    expect(reader.takeWord("and"));
    return `(${high} >= ${from} AND ${low} <= ${readLiteral(reader)})`;
  }
  if (reader.takeWord("in")) return `(${readList(reader).map(equals).join(" OR ")})`;
  if (reader.takeWord("not")) {
    expect(reader.takeWord("in"));
    return `NOT (${low} = ${high} AND ${low} IN (${readList(reader).join(", ")}))`;
  }
  const operator = reader.peek()?.kind === "symbol" ? reader.peek()!.text : "";
  if (operator === "" || operator === ")") {
    expect(type === "BOOLEAN");
    return `${high} = true`;
  }
  reader.next();
  const literal = readLiteral(reader);
  if (operator === "=") return equals(literal);
  if (operator === ">" || operator === ">=") return `${high} ${operator} ${literal}`;
  if (operator === "<" || operator === "<=") return `${low} ${operator} ${literal}`;
  expect(operator === "!=" || operator === "<>");
  return `(${low} <> ${literal} OR ${high} <> ${literal})`;
}

/** A column, or a cast of one that keeps the order of its values. */
function readColumn(reader: Reader, table: LakeTable): { readonly bounds: Bounds; readonly type: string } {
  if (reader.takeWord("cast")) {
    expect(reader.takeSymbol("("));
    const { bounds, type } = readColumn(reader, table);
    expect(reader.takeWord("as"));
    const target = readType(reader);
    expect(reader.takeSymbol(")"));
    const base = baseType(target);
    expect(families.some((family) => family.has(baseType(type)) && family.has(base)));
    const cast = (sql: string) => `CAST(${sql} AS ${target})`;
    return { bounds: { ...bounds, low: cast(bounds.low), high: cast(bounds.high) }, type: target };
  }
  const name = nameOf(reader.next());
  const stored = table.columns.find((column) => column.name === name);
  if (stored !== undefined)
    return {
      bounds: { low: `"mn_${name}"`, high: `"mx_${name}"`, nulls: `"nu_${name}"`, rows: `"rows"` },
      type: stored.type,
    };
  const partition = table.partitions.find((column) => column.name === name);
  if (partition === undefined) throw new Unsupported();
  return {
    bounds: { low: `"${name}"`, high: `"${name}"`, nulls: "0", rows: `"rows"` },
    type: partition.type,
  };
}

const baseType = (type: string) => type.replace(/\(.*/, "").toUpperCase();

function readType(reader: Reader): string {
  const token = reader.next();
  const name = token?.kind === "word" ? token.text.toUpperCase() : "";
  expect(families.some((family) => family.has(name)));
  if (!reader.takeSymbol("(")) return name;
  const numbers: string[] = [];
  do {
    expect(reader.peek()?.kind === "number");
    numbers.push(reader.next()!.text);
  } while (reader.takeSymbol(","));
  expect(reader.takeSymbol(")"));
  return `${name}(${numbers.join(", ")})`;
}

function readList(reader: Reader): readonly string[] {
  expect(reader.takeSymbol("("));
  const literals = [readLiteral(reader)];
  while (reader.takeSymbol(",")) literals.push(readLiteral(reader));
  expect(reader.takeSymbol(")"));
  return literals;
}

function readLiteral(reader: Reader): string {
  const sign = reader.takeSymbol("-") ? "-" : "";
  const token = reader.next();
  if (token?.kind === "number") return sign + token.text;
  expect(sign === "");
  if (isWord(token, "true", "false")) return token!.text;
  const isNull = isWord(token, "null");
  expect(isNull || token?.kind === "text");
  return reader.takeSymbol("::") ? `${token!.text}::${readType(reader)}` : token!.text;
}
