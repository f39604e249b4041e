import { z } from "zod";

/** What a scenario shows. */
const scenarioKinds = {
  federated: "Warehouse and lake in one statement",
  dashboard: "Inside the hot window",
  boundary: "Across the boundary",
  trend: "Long range over few columns",
  "forgotten-filter": "A condition that does not prune",
} as const;
export type ScenarioKind = keyof typeof scenarioKinds;

const scenarioSchema = z.strictObject({
  /** Stands in links and on the command line. */
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string().min(1).max(40),
  /** As a manager would ask it. */
  question: z.string().min(1).max(160),
  kind: z.enum(["federated", "dashboard", "boundary", "trend", "forgotten-filter"] satisfies ScenarioKind[]),
  /** One statement with an ordered result; runs under every placement as it stands. */
  sql: z.string().min(1),
  /** Months in the warehouse when the reader has not chosen. */
  months: z.int().min(0).max(36),
  /** What the figures show, one to three sentences. */
  lookAt: z.string().min(1).max(240),
});
export type Scenario = Readonly<z.infer<typeof scenarioSchema>>;

/** The scenarios in the order shown. */
export const scenarioListSchema = z.strictObject({
  scenarios: z
    .array(scenarioSchema)
    .min(1)
    .refine(
      (list) => new Set(list.map(({ id }) => id)).size === list.length,
      "two scenarios have the same id",
    ),
});
