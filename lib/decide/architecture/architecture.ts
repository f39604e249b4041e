import { registered } from "@/lib/catalog/registry";
import type { Placement, Strength } from "@/lib/catalog/vocabulary";
import type { Answers } from "../answers";
import type { Companion } from "../companions";
import { factsOf } from "../facts";
import type { DecisionModel } from "../model/parse-model";
import type { Recommendation } from "../result";
import { placementName } from "../sentences";
import { inUnit } from "../words";
import {
  architectureData,
  type LaneId,
  type NodeEntry,
  type NodeId,
  nodeOrder,
  type PlaceId,
  type Shape,
  type Tone,
} from "./architecture-data";
import { intake, placeOf, presentNodes } from "./architecture-nodes";

/** A companion in its place. */
export type ArchitecturePart = {
  readonly slug: string;
  readonly title: string;
  readonly strength: Exclude<Strength, "consider">;
};

export type ArchitectureNode = {
  readonly id: NodeId;
  readonly lane: LaneId;
  readonly title: string;
  /** "" where there is nothing to add. */
  readonly detail: string;
  readonly parts: readonly ArchitecturePart[];
};

export type ArchitectureEdge = {
  readonly from: NodeId;
  readonly to: NodeId;
  /** "" where the arrow needs no words. */
  readonly label: string;
  readonly tone: Tone;
  /** Whether it passes what protects the data before anybody reads. */
  readonly isProtected: boolean;
  /** Companions that belong to the arrow itself. */
  readonly parts: readonly ArchitecturePart[];
};

/** The recommended architecture as one graph. Nodes stand in lane order, edges in the order of the nodes that they join. */
export type Architecture = {
  readonly placement: Placement;
  readonly title: string;
  /** The lanes that have nodes, in the order in which data passes through them. */
  readonly lanes: readonly { readonly id: LaneId; readonly title: string }[];
  readonly nodes: readonly ArchitectureNode[];
  readonly edges: readonly ArchitectureEdge[];
  /** What belongs to all lanes. */
  readonly across: { readonly title: string; readonly parts: readonly ArchitecturePart[] };
  /** Share of the history, 0 to 1, that the warehouse holds; null where that is not known. */
  readonly hotShare: number | null;
  /** Companions that are only to be considered: they are not drawn. */
  readonly leftOut: number;
};

/**
 * The recommended placement with the companions that must or should go with it, each in its place. What the answers do not
 * call for is left out: readers without a share of the work, a stream unless changes must show within seconds or minutes.
 * Undefined while no placement is recommended.
 */
export function architectureOf(
  model: DecisionModel,
  { recommendation, answers, companions }: Pick<Recommendation, "recommendation" | "answers" | "companions">,
): Architecture | undefined {
  const placement = recommendation.slug;
  if (placement === null) return undefined;
  const shape = architectureData.placements[placement];
  const drawn = companions.flatMap(asPart);
  const slugs = drawn.map(({ slug }) => slug);
  const present = presentNodes(shape, answers, slugs);
  const drafts = draftEdges(shape, present, answers, slugs);
  const has = (place: PlaceId) =>
    place === "across" ||
    (place === "copy" ? drafts.some((edge) => edge.place === place) : present.has(place));
  const partsAt = (place: PlaceId) => drawn.filter(({ slug }) => placeOf(slug, has) === place);

  const nodes = [...shape.nodes, ...architectureData.nodes]
    .filter(({ id }, at, all) => present.has(id) && all.findIndex((other) => other.id === id) === at)
    .toSorted((a, b) => nodeOrder(a.id) - nodeOrder(b.id))
    .map((entry) => ({ ...entryWords(entry, answers), parts: partsAt(entry.id) }));
  const laneOf = (id: NodeId) => nodes.find((node) => node.id === id)?.lane;
  const edges = drafts
    .toSorted((a, b) => nodeOrder(a.from) - nodeOrder(b.from) || nodeOrder(a.to) - nodeOrder(b.to))
    .map(({ from, to, label = "", tone = "plain", place }) => ({
      from,
      to,
      label,
      tone,
      isProtected: present.has("protection") && laneOf(to) === "use",
      parts: place === undefined ? [] : partsAt(place),
    }));
  return {
    placement,
    title: `Architecture of ${placementName(model, placement)}`,
    lanes: architectureData.lanes.filter(({ id }) => nodes.some(({ lane }) => lane === id)),
    nodes,
    edges,
    across: { title: architectureData.across, parts: partsAt("across") },
    hotShare: hotShareOf(placement, answers),
    leftOut: companions.length - drawn.length,
  };
}

type DraftEdge = {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly label?: string | undefined;
  readonly tone?: Tone;
  readonly place?: PlaceId | undefined;
};

function draftEdges(
  shape: Shape,
  present: ReadonlySet<NodeId>,
  answers: Answers,
  companions: readonly string[],
): readonly DraftEdge[] {
  const entering = intake(present, answers, companions);
  const steps = new Set(entering.map(([, step]) => step));
  const { serves, otherwise, entry } = shape;
  const readers = (["dashboards", "adhoc", "logs", "models", "stores"] as const)
    .filter((id) => present.has(id))
    .map((id): DraftEdge => ({ ...serves[id], to: id }));
  const isIdle = otherwise !== undefined && !readers.some(({ from }) => from === otherwise.from);
  return [
    ...entering.map(([from, to]) => ({ from, to })),
    ...Array.from(steps, (from) => ({ from, to: entry })),
    ...(present.has("catalog") ? [{ from: "catalog", to: entry, label: "describes it" } as const] : []),
    ...shape.edges,
    ...readers,
    ...(isIdle && present.has(otherwise.to) ? [otherwise] : []),
    ...(present.has("stores") ? [{ from: "stores", to: "applications" } as const] : []),
  ];
}

const asPart = ({ slug, strength }: Companion): readonly ArchitecturePart[] =>
  strength === "consider" ? [] : [{ slug, title: registered(slug)?.title ?? slug, strength }];

function entryWords({ id, lane, title, detail = "", known }: NodeEntry, answers: Answers) {
  const pace = answers.freshness ?? undefined;
  if (id === "load" || id === "stream") {
    const paces = id === "load" ? architectureData.loads : architectureData.streams;
    return { id, lane, title, detail: (pace === undefined ? undefined : paces[pace]) ?? "" };
  }
  const value = known === undefined ? undefined : factsOf(answers, null)[known.key];
  const isKnown = typeof value === "number" && value > 0;
  return { id, lane, title, detail: isKnown ? inUnit(value, known?.text ?? "{}") : detail };
}

function hotShareOf(placement: Placement, { historyYears, hotMonths }: Answers): number | null {
  if (placement !== "purposeful-hybrid") return placement === "warehouse-as-platform" ? 1 : 0;
  return historyYears && hotMonths ? Math.min(1, hotMonths / (historyYears * 12)) : null;
}
