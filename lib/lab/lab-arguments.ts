import { type Placement, placements } from "@/lib/catalog/vocabulary";

export type LabArguments =
  | { readonly kind: "list"; readonly json: boolean }
  | {
      readonly kind: "run";
      readonly scenario: string;
      readonly placement: Placement;
      readonly hotMonths: number;
      readonly json: boolean;
    };

/** Options as they stand on the command line; undefined when left out. */
export type LabOptions = {
  readonly scenario?: string | undefined;
  readonly placement?: string | undefined;
  readonly "hot-months"?: string | undefined;
  readonly list?: boolean | undefined;
  readonly json?: boolean | undefined;
};

/** Months that the hybrid holds unless told otherwise: the source's rolling year. */
const usualHotMonths = 12;

/**
 * Checks the command line against the scenarios' ids and the lake's number of months.
 *
 * @throws ArgumentError in one line: field, found, allowed.
 */
export function readLabArguments(
  options: LabOptions,
  scenarioIds: readonly string[],
  monthCount: number,
): LabArguments {
  const json = options.json ?? false;
  if (options.list) return { kind: "list", json };
  const months = options["hot-months"] ?? String(Math.min(usualHotMonths, monthCount));
  if (!/^\d+$/.test(months) || Number(months) > monthCount)
    throw new ArgumentError("hot-months", months, [`0 to ${monthCount}`]);
  return {
    kind: "run",
    scenario: oneOf("scenario", options.scenario, scenarioIds),
    placement: oneOf("placement", options.placement, placements),
    hotMonths: Number(months),
    json,
  };
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
