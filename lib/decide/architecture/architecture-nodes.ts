import { mixKeys } from "@/lib/catalog/vocabulary";
import type { Answers } from "../answers";
import { architectureData, type NodeId, type PlaceId, type Shape } from "./architecture-data";

/** Readers by the kind of work that they stand for. */
const readers = { bi: "dashboards", adhoc: "adhoc", ml: "models", log: "logs" } as const;
/** Parts that are drawn only where a companion asks for them. */
const onDemand = ["catalog", "stores", "protection"] as const;

/** The parts that a team's architecture has: those of the placement, and those that its answers and companions call for. */
export function presentNodes(
  shape: Shape,
  answers: Answers,
  companions: readonly string[],
): ReadonlySet<NodeId> {
  const { mix, needs } = answers;
  const asked = onDemand.filter((id) => companions.some((slug) => placesOf(slug)[0] === id));
  const read = mixKeys.filter((key) => !mix || mix[key] > 0).map((key) => readers[key]);
  const nodes: readonly NodeId[] = [
    "systems",
    ...shape.nodes.map(({ id }) => id),
    ...(read.includes("logs") || needs?.includes("sensors") ? (["events"] as const) : []),
    ...(needs?.some((need) => need === "text" || need === "images") ? (["files"] as const) : []),
    ...asked,
    ...(asked.includes("stores") ? (["applications"] as const) : []),
    ...read,
  ];
  const present = new Set(nodes);
  for (const [, step] of intake(present, answers, companions)) present.add(step);
  return present;
}

/**
 * Which source comes in which way. Only freshness within seconds or minutes needs a stream: events take it, and source
 * systems whose changes are captured; with neither, the source systems have to.
 */
export function intake(
  present: ReadonlySet<NodeId>,
  { freshness }: Answers,
  companions: readonly string[],
): readonly (readonly [source: NodeId, step: "stream" | "load"])[] {
  const streams = freshness != null && architectureData.streams[freshness] !== undefined;
  const isCaptured = companions.includes("change-data-capture") || !present.has("events");
  return [
    ["systems", streams && isCaptured ? "stream" : "load"],
    ...(present.has("events") ? ([["events", streams ? "stream" : "load"]] as const) : []),
    ...(present.has("files") ? ([["files", "load"]] as const) : []),
  ];
}

/** The first of a pattern's places that the drawing has; undefined for a slug that is no companion. */
export const placeOf = (slug: string, has: (place: PlaceId) => boolean): PlaceId | undefined =>
  placesOf(slug).find(has);

const placesOf = (slug: string): readonly PlaceId[] =>
  Object.entries(architectureData.places).find(([known]) => known === slug)?.[1] ?? [];
