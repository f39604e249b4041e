import { type PlanNode, readPlan } from "../explain";
import type { PlanOperator } from "../lab-types";

/** The tables that a plan may read, by DuckDB's names for them. */
export type PlanTables = {
  /** In schema `warehouse`. */
  readonly warehouse: readonly string[];
  /** `name` is what statements say; the rows lie in `loaded`, or there are none and the `stub` stands for it. */
  readonly lake: readonly { readonly name: string; readonly stub: string; readonly loaded: string }[];
};

/** Figures and names that stand elsewhere, or say nothing. */
const unsaid = ["Table", "Type", "Estimated Cardinality", "Function"];

/** Longer clauses are cut: a list of a hundred columns helps nobody. */
const longestDetail = 200;

/**
 * DuckDB's plan as a tree that can be read: scans marked hot or cold, rows expected by each operator where DuckDB prints them.
 * Projections that only hand columns on are left out.
 *
 * @throws ZodError when `json` is not a plan of DuckDB 1.4.3.
 */
export function planOperators(json: string, tables: PlanTables): readonly PlanOperator[] {
  return readPlan(json)
    .map((node) => operatorOf(node, tables))
    .map(withoutHandingOn);
}

function withoutHandingOn(operator: PlanOperator): PlanOperator {
  const { name, details, inputs } = operator;
  const [only] = inputs;
  if (name === "projection" && details.length === 0 && only !== undefined) return withoutHandingOn(only);
  return { ...operator, inputs: inputs.map(withoutHandingOn) };
}

function operatorOf({ name, extra_info = {}, children = [] }: PlanNode, tables: PlanTables): PlanOperator {
  const scanned = typeof extra_info.Table === "string" ? placeOf(extra_info.Table, tables) : null;
  const expected = Number(extra_info["Estimated Cardinality"] ?? Number.NaN);
  return {
    name: name.trim().toLowerCase().replaceAll("_", " ").replace("seq scan", "scan"),
    details: Object.entries(extra_info).flatMap(([key, value]) => {
      const texts = [value].flat().filter((text) => text !== "" && !/^#\d+$|__internal_/.test(text));
      return unsaid.includes(key) || texts.length === 0
        ? []
        : [shortened(`${key.toLowerCase()}: ${texts.join(", ")}`)];
    }),
    table: scanned?.table ?? null,
    temperature: scanned?.temperature ?? null,
    expectedRows: Number.isFinite(expected) ? expected : null,
    inputs: children.map((child) => operatorOf(child, tables)),
  };
}

function placeOf(
  found: string,
  { warehouse, lake }: PlanTables,
): Pick<PlanOperator, "table" | "temperature"> {
  const cold = lake.find(({ stub, loaded }) => found === stub || found === loaded);
  if (cold !== undefined) return { table: `lake.${cold.name}`, temperature: "cold" };
  return warehouse.includes(found)
    ? { table: `warehouse.${found}`, temperature: "hot" }
    : { table: found, temperature: null };
}

const shortened = (text: string): string =>
  text.length <= longestDetail ? text : `${text.slice(0, longestDetail - 1).trimEnd()}…`;
