import { mixKeys } from "@/lib/catalog/vocabulary";
import * as z from "@/lib/zod";

/** What a scenario shows. */
const scenarioKinds = {
  federated: "Warehouse and lake in one statement",
  dashboard: "Inside the hot window",
  boundary: "Across the boundary",
  trend: "Long range over few columns",
  "forgotten-filter": "A condition that does not prune",
  catalog: "Answered by the lake's catalog alone",
} as const;
export type ScenarioKind = keyof typeof scenarioKinds;

/** Partitions of the lakes that come with the site: months of retail, days of flights. */
const longestWindow = { retail: 36, flights: 181 } as const;

/** One scenario as its file has it. */
export const scenarioSchema = z.strictObject({
  /** Stands in links and on the command line; no two data sets share one. */
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string().min(1).max(40),
  /** As a manager would ask it. */
  question: z.string().min(1).max(160),
  kind: z.enum([
    "federated",
    "dashboard",
    "boundary",
    "trend",
    "forgotten-filter",
    "catalog",
  ] satisfies ScenarioKind[]),
  /** The kind of work, as in the mix that a team gives to `/decide`. */
  work: z.enum(mixKeys),
  /** How often it is run in a month unless the reader says otherwise, by everybody together. */
  runsPerMonth: z.int().min(1).max(1_000_000),
  /** One statement with an ordered result; runs under every placement as it stands. */
  sql: z.string().min(1),
  /** Partitions in the warehouse when the reader has not chosen: months or days, as the data set is cut. */
  window: z.int().min(0),
  /** What the figures show, one to three sentences. */
  lookAt: z.string().min(1).max(240),
});
export type Scenario = Readonly<z.infer<typeof scenarioSchema>> & {
  /** A data set's id. */
  readonly dataSet: string;
};

/** The file of one data set: its scenarios in the order shown, and what changed for the reader. */
export const scenarioFileSchema = z
  .strictObject({
    dataSet: z.enum(["retail", "flights"]),
    changes: z.array(z.strictObject({ date: z.iso.date(), what: z.string().trim().min(1) })).min(1),
    scenarios: z.array(scenarioSchema).min(1),
  })
  .superRefine(({ dataSet, scenarios }, context) => {
    const report = (at: number, field: string, message: string) =>
      context.addIssue({ code: "custom", message, path: ["scenarios", at, field] });
    for (const [at, { id, window }] of scenarios.entries()) {
      if (scenarios.findIndex((other) => other.id === id) !== at)
        report(at, "id", `found ${id} twice, allowed once`);
      if (window > longestWindow[dataSet])
        report(at, "window", `found ${window}, allowed 0 to ${longestWindow[dataSet]}`);
    }
  });

export type ScenarioChange = Readonly<z.infer<typeof scenarioFileSchema>["changes"][number]>;

/** The scenarios of one data set, in the order shown. */
export const scenarioListSchema = scenarioFileSchema.transform(
  ({ dataSet, scenarios }): readonly Scenario[] => scenarios.map((scenario) => ({ ...scenario, dataSet })),
);
