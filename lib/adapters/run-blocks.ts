import { type ResultText, returnsRows, type SqlBlock } from "@/lib/catalog/sql-block";
import { type Engine, QueryError } from "@/lib/lab/engine";

/**
 * Runs the blocks of one page in order in the engine's (empty) database. A block's result is that of its last statement that
 * returns columns.
 *
 * @throws QueryError when a statement fails that should not, or the last one of an error block does not.
 */
export async function runBlocks(
  engine: Engine,
  blocks: readonly Pick<SqlBlock, "statements" | "expectsError">[],
): Promise<readonly ResultText[]> {
  const results: ResultText[] = [];
  for (const { statements, expectsError } of blocks) {
    let result: ResultText = { columns: [], rows: [] };
    let failed = false;
    for (const [index, statement] of statements.entries()) {
      const last = index === statements.length - 1;
      try {
        const { columns, rows } = await engine.query(statement);
        if (returnsRows(statement)) result = { columns: columns.map(({ name }) => name), rows };
      } catch (error) {
        if (!(error instanceof QueryError) || !expectsError || !last) throw error;
        failed = true;
        result = { error: error.message.split("\n")[0] ?? error.message };
      }
    }
    if (expectsError && !failed)
      throw new QueryError("this block should end in an error, and did not", statements.at(-1) ?? "");
    results.push(result);
  }
  return results;
}
