import content from "@/content/decision/architecture.json";
import { registry } from "@/lib/catalog/registry";
import { answerOptions, placements } from "@/lib/catalog/vocabulary";
import * as z from "@/lib/zod";
import { factKeys } from "../model/model";

/** The columns of the drawing, in the order in which data passes through them. */
const laneIds = ["sources", "bring-in", "keep", "serve", "protect", "use"] as const;
export type LaneId = (typeof laneIds)[number];

/** Everything that a drawing may show, in the order in which it is drawn and read within a lane. */
const nodeIds = [
  "systems",
  "events",
  "files",
  "stream",
  "load",
  "raw",
  "lake",
  "catalog",
  "warehouse",
  "query",
  "stores",
  "protection",
  "dashboards",
  "adhoc",
  "logs",
  "applications",
  "models",
] as const;
export type NodeId = (typeof nodeIds)[number];

/** Places that are no nodes: the nightly copy, which is an arrow, and the strip below all lanes. */
const placeIds = [...nodeIds, "copy", "across"] as const;
export type PlaceId = (typeof placeIds)[number];

/** Every pattern but the placements, which are the drawing itself. */
const companionSlugs = registry.flatMap((entry) => (entry.category === "placement" ? [] : [entry.slug]));

const text = z.string().trim().min(1);
const nodeSchema = z.strictObject({
  id: z.enum(nodeIds),
  lane: z.enum(laneIds),
  title: text,
  detail: text.optional(),
  /** Replaces `detail` where the answer is known and above 0; `{}` stands for it. */
  known: z.strictObject({ key: z.enum(factKeys), text: text.regex(/\{\}/, "a text with {}") }).optional(),
});

/** `hot`: carries recent data alone; `cold`: carries old data alone. */
const edgeSchema = z.strictObject({
  from: z.enum(nodeIds),
  to: z.enum(nodeIds),
  label: text,
  tone: z.enum(["hot", "cold", "plain"]),
  /** The place of companions that belong to the arrow itself. */
  place: z.enum(placeIds).optional(),
});
const servedSchema = z.strictObject({ from: z.enum(nodeIds), label: text.optional() });

const shapeSchema = z.strictObject({
  nodes: z.array(nodeSchema).min(1),
  /** Where data comes to rest first. */
  entry: z.enum(nodeIds),
  edges: z.array(edgeSchema),
  serves: z.strictObject({
    dashboards: servedSchema,
    adhoc: servedSchema,
    logs: servedSchema,
    models: servedSchema,
    stores: servedSchema,
  }),
  /** An arrow for a part that would serve nobody. */
  otherwise: z.strictObject({ from: z.enum(nodeIds), to: z.enum(nodeIds), label: text }).optional(),
});

export const architectureSchema = z.strictObject({
  lanes: z
    .array(z.strictObject({ id: z.enum(laneIds), title: text }))
    .refine((lanes) => lanes.map(({ id }) => id).join() === laneIds.join(), {
      message: `all lanes, in the order ${laneIds.join(", ")}`,
    }),
  across: text,
  /** How often a load runs, by the freshness that is asked for. */
  loads: z.partialRecord(z.enum(answerOptions.freshness), text),
  /** The freshness that needs a stream, and what it then keeps to. */
  streams: z.partialRecord(z.enum(answerOptions.freshness), text),
  /** Parts that do not depend on the placement. */
  nodes: z.array(nodeSchema),
  placements: z.record(z.enum(placements), shapeSchema),
  /** Where each pattern belongs: the first place that the drawing has. */
  places: z.record(z.enum(companionSlugs), z.array(z.enum(placeIds)).min(1)),
});
type ArchitectureData = Readonly<z.infer<typeof architectureSchema>>;
export type NodeEntry = Readonly<z.infer<typeof nodeSchema>>;
export type Shape = Readonly<z.infer<typeof shapeSchema>>;
export type Tone = z.infer<typeof edgeSchema>["tone"];

/** What the drawing of an architecture is made from: `content/decision/architecture.json`. */
export const architectureData: ArchitectureData = architectureSchema.parse(content);

/** The place of a part in the order of drawing and reading. */
export const nodeOrder = (id: NodeId) => nodeIds.indexOf(id);
