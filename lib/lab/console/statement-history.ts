/** A statement that was run to its end, with what it took. */
export type RanStatement = {
  readonly sql: string;
  /** ISO time at which it ended. */
  readonly at: string;
  /** Read from the lake. */
  readonly bytes: number;
  readonly ms: number;
};

const mostStatements = 50;

/** A longer statement is not kept: it would push out the others. */
const longestStatement = 20_000;

/** The history with one more statement, newest first. A statement that was run before moves to the front. */
export function withStatement(history: readonly RanStatement[], ran: RanStatement): readonly RanStatement[] {
  if (ran.sql.length > longestStatement) return history;
  return [ran, ...history.filter(({ sql }) => sql !== ran.sql)].slice(0, mostStatements);
}

/** A history from the text that was kept of it. What is foreign or damaged is left out. */
export function readHistory(text: string): readonly RanStatement[] {
  const entries = parsed(text);
  return Array.isArray(entries) ? entries.filter(isRanStatement).slice(0, mostStatements) : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRanStatement(value: unknown): value is RanStatement {
  if (typeof value !== "object" || value === null) return false;
  const field = (name: string): unknown => Reflect.get(value, name);
  const isFigure = (figure: unknown) => typeof figure === "number" && Number.isFinite(figure) && figure >= 0;
  const [sql, at] = [field("sql"), field("at")];
  return (
    typeof sql === "string" &&
    sql.length <= longestStatement &&
    typeof at === "string" &&
    !Number.isNaN(Date.parse(at)) &&
    isFigure(field("bytes")) &&
    isFigure(field("ms"))
  );
}
