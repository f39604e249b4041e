import type { Dialect } from "./dialect";
import type { PlatformModel } from "./model";
import type { Context } from "./queries";
import { stepOf } from "./step";

/** What every platform's statements have to do, in reading order. */
export const parts = ["external-table", "hot-table", "federated-query", "view", "load", "purge"] as const;
type Part = (typeof parts)[number];

/**
 * What the tests do with statements made from the sample models by the same generator. `executed`: the engine itself runs them.
 * `parsed`: dt-sql-parser reads them with the platform's grammar, and nothing runs them. `not machine-checked`: neither; they follow
 * the vendor's page named beside them.
 */
type Check = "executed" | "parsed" | "not machine-checked";

/** One block of SQL to copy. Its words stand in the platform's file under `content/lab/platforms`, under the same id. */
export type Piece = {
  readonly id: string;
  /** Which of the six parts it does; a transaction may do two. */
  readonly parts: readonly Part[];
  readonly check: Check;
  /** What checked it, or why nothing did; one sentence. */
  readonly checkedBy: string;
  readonly sql: string;
};

export type Generator = (model: PlatformModel) => readonly Piece[];

/** Table names with the schemas in front that a platform's statements use; the schemas' names are ours and need no quotes. */
export function contextOf(
  model: PlatformModel,
  dialect: Dialect,
  schemas: { readonly lake: string; readonly hot: string; readonly view: string },
): Context {
  const qualified = (schema: string, name: string) => `${schema}.${dialect.quote(name)}`;
  return {
    model,
    step: stepOf(model),
    dialect,
    lake: qualified(schemas.lake, model.lakeTable),
    hot: qualified(schemas.hot, model.hotTable),
    view: qualified(schemas.view, model.view),
  };
}
