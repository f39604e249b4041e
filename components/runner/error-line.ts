/** A statement with as many empty lines before it as stand before it in the block, so that DuckDB counts the block's lines. */
export type PlacedStatement = {
  readonly text: string;
  /** Line of the block on which the statement begins, from 1. */
  readonly line: number;
};

/** `statements` are those of `sql`, in order and as they stand there. */
export function placeStatements(sql: string, statements: readonly string[]): readonly PlacedStatement[] {
  let from = 0;
  return statements.map((statement) => {
    const start = Math.max(from, sql.indexOf(statement, from));
    from = start + statement.length;
    const linesBefore = sql.slice(0, start).split("\n").length - 1;
    return { text: "\n".repeat(linesBefore) + statement, line: linesBefore + 1 };
  });
}

/** The line that DuckDB names (`LINE 3: …`), or that on which the statement begins. */
export function errorLine(message: string, statement: PlacedStatement): number {
  const named = /^LINE (\d+):/m.exec(message)?.[1];
  return named === undefined ? statement.line : Number(named);
}
