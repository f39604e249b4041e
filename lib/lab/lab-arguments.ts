import { type Placement, placements } from "@/lib/catalog/vocabulary";
import { type DataSet, type Grain, retail } from "./data-set";

export type LabArguments =
  | { readonly kind: "list"; readonly json: boolean }
  | {
      readonly kind: "run";
      readonly scenario: string;
      readonly placement: Placement;
      /** The window, for a data set that is cut by month. */
      readonly hotMonths?: number;
      /** The window, for a data set that is cut by day. */
      readonly hotDays?: number;
      readonly json: boolean;
    };

/** Options as they stand on the command line; undefined when left out. */
export type LabOptions = {
  readonly scenario?: string | undefined;
  readonly placement?: string | undefined;
  readonly "hot-months"?: string | undefined;
  readonly "hot-days"?: string | undefined;
  readonly list?: boolean | undefined;
  readonly json?: boolean | undefined;
};

const windowOption = { month: "hot-months", day: "hot-days" } as const satisfies Record<
  Grain,
  keyof LabOptions
>;

/**
 * Checks the command line against the scenarios' ids and the data set of the scenario that it names, whose lake has `partitionCount`
 * months or days.
 *
 * @throws ArgumentError in one line: field, found, allowed.
 */
export function readLabArguments(
  options: LabOptions,
  scenarioIds: readonly string[],
  partitionCount: number,
  { id, grain, usualWindow }: Pick<DataSet, "id" | "grain" | "usualWindow"> = retail,
): LabArguments {
  const json = options.json ?? false;
  if (options.list) return { kind: "list", json };
  const scenario = oneOf("scenario", options.scenario, scenarioIds);
  const placement = oneOf("placement", options.placement, placements);
  const field = windowOption[grain];
  const other = windowOption[grain === "month" ? "day" : "month"];
  if (options[other] !== undefined)
    throw new ArgumentError(other, options[other], [
      `${field} 0 to ${partitionCount}, since ${scenario} asks the data set ${id}, which is cut by ${grain}`,
    ]);
  const window = options[field] ?? String(Math.min(usualWindow, partitionCount));
  if (!/^\d+$/.test(window) || Number(window) > partitionCount)
    throw new ArgumentError(field, window, [`0 to ${partitionCount}`]);
  const hot = grain === "month" ? { hotMonths: Number(window) } : { hotDays: Number(window) };
  return { kind: "run", scenario, placement, ...hot, json };
}

function oneOf<T extends string>(field: string, found: string | undefined, allowed: readonly T[]): T {
  const value = allowed.find((candidate) => candidate === found);
  if (value === undefined) throw new ArgumentError(field, found ?? "nothing", allowed);
  return value;
}

/** A wrong option on the command line. */
export class ArgumentError extends Error {
  override readonly name = "ArgumentError";
  constructor(field: string, found: string, allowed: readonly string[]) {
    super(`${field}: not an option (found ${found}, allowed: ${allowed.join(", ")})`);
  }
}
