import * as z from "@/lib/zod";
import { tokenise } from "./sql-tokens";

/** Optimiser rules that draw conclusions from a table's contents. They must not see the empty stub. */
export const untrustedRules = "statistics_propagation,late_materialization";

/** One operator of a plan that DuckDB 1.4.3 prints with `EXPLAIN (FORMAT json)`. */
export type PlanNode = {
  readonly name: string;
  readonly extra_info?: Readonly<Record<string, string | readonly string[]>> | undefined;
  readonly children?: readonly PlanNode[] | undefined;
};

const nodeSchema: z.ZodType<PlanNode> = z.object({
  name: z.string(),
  extra_info: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
  get children() {
    return z.array(nodeSchema).optional();
  },
});

/** What the plan says of one scan of a stub. */
export type StubScan = {
  /** The stub's name. */
  readonly stub: string;
  readonly projections: readonly string[];
  /** Conditions that DuckDB pushed into the scan, one line for each column, in DuckDB's spelling and the stub's column names. */
  readonly filters: string;
  /**
   * Conditions checked right above the scan, and those of the joins it feeds, nearest first. Their column names may be the
   * statement's aliases: good for a report, never for pruning.
   */
  readonly above: readonly ConditionAbove[];
};

export type ConditionAbove = { readonly kind: "filter" | "join" | "limit"; readonly text: string };

/**
 * The scans of stubs in a plan, in plan order. A statement that names a table twice has two scans, a CTE that is used twice one.
 *
 * @throws ZodError when `json` is not a plan.
 */
export function stubScans(json: string, stubPrefix: string): readonly StubScan[] {
  const scans: StubScan[] = [];
  const visit = (node: PlanNode, above: readonly ConditionAbove[]) => {
    const stub = node.extra_info?.Table;
    if (typeof stub === "string" && stub.startsWith(stubPrefix))
      scans.push({
        stub,
        projections: textOf(node, "Projections")
          .split("\n")
          .filter((name) => name !== ""),
        filters: textOf(node, "Filters"),
        above,
      });
    const below = [...conditionsOf(node), ...passedOn(node, above)];
    for (const child of node.children ?? []) visit(child, below);
  };
  for (const root of readPlan(json)) visit(root, []);
  return scans;
}

/**
 * The operators at the top of a plan; there is one, unless DuckDB prints none.
 *
 * @throws ZodError when `json` is not a plan.
 */
export const readPlan = (json: string): readonly PlanNode[] => z.array(nodeSchema).parse(JSON.parse(json));

/** DuckDB splits a text at its newlines, those inside string literals too. */
function textOf(node: PlanNode, key: string): string {
  return [node.extra_info?.[key] ?? []].flat().join("\n");
}

function conditionsOf(node: PlanNode): readonly ConditionAbove[] {
  const name = node.name.trim();
  if (name === "FILTER")
    return conjuncts(textOf(node, "Expression")).map((text) => ({ kind: "filter", text }));
  if (name.includes("JOIN"))
    return [node.extra_info?.Conditions ?? []].flat().map((text) => ({ kind: "join", text }));
  if (name === "LIMIT" || name === "STREAMING_LIMIT") return [{ kind: "limit", text: "LIMIT" }];
  return [];
}

/** Operators that hand on rows as they are; below any other, a condition from above no longer speaks of the scan's rows. */
const transparent = ["FILTER", "PROJECTION", "UNION", "LIMIT", "STREAMING_LIMIT", "TOP_N", "ORDER_BY"];

function passedOn(node: PlanNode, above: readonly ConditionAbove[]): readonly ConditionAbove[] {
  const name = node.name.trim();
  if (transparent.includes(name)) return above;
  return name.includes("JOIN") ? above.filter(({ kind }) => kind === "join") : [];
}

/** The parts of `(a AND b AND c)`; the text itself when it is no conjunction. */
export function conjuncts(text: string): readonly string[] {
  const tokens = tokenise(text);
  const parts: string[] = [];
  let depth = 0;
  let start = 1;
  let between = false;
  for (const { kind, text: word, start: from, end } of tokens) {
    if (kind === "symbol" && word === "(") depth += 1;
    if (kind === "symbol" && word === ")") depth -= 1;
    if (depth === 0 && end < text.length) return [text];
    if (depth !== 1 || kind !== "word") continue;
    if (word === "OR") return [text];
    if (word === "AND" && !between) {
      parts.push(text.slice(start, from).trim());
      start = end;
    }
    between = word === "BETWEEN" || (between && word !== "AND");
  }
  return parts.length === 0 ? [text] : [...parts, text.slice(start, -1).trim()];
}
