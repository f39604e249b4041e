import { MultiDirectedGraph } from "graphology";
import type { Pattern } from "@/lib/catalog/schema";
import { type RelationKind, relationKinds, symmetricRelations } from "@/lib/catalog/vocabulary";
import type { MapPattern, MapRelation, RelationMap } from "./relation-map";

type PatternNode = MapPattern;
type RelationEdge = { readonly kind: RelationKind; readonly reasons: MapRelation["reasons"] };

export type RelationGraph = MultiDirectedGraph<PatternNode, RelationEdge>;

/**
 * The relations as a graph, patterns in the order given. A relation that reads the same from both ends becomes one edge with
 * both pages' reasons, even where both pages declare it. Relations to patterns that are not given are left out.
 */
export function toRelationGraph(
  patterns: readonly Pick<Pattern, "slug" | "title" | "category" | "relations">[],
): RelationGraph {
  const graph: RelationGraph = new MultiDirectedGraph();
  for (const { slug, title, category } of patterns) graph.addNode(slug, { slug, title, category });
  for (const { slug, relations } of patterns)
    for (const { kind, to, because } of relations) {
      if (!graph.hasNode(to)) continue;
      const mirror = symmetricRelations.includes(kind)
        ? graph.findOutboundEdge(to, slug, (_, edge) => edge.kind === kind)
        : undefined;
      const reason = { by: slug, because };
      if (mirror === undefined) graph.addEdge(slug, to, { kind, reasons: [reason] });
      else graph.updateEdgeAttribute(mirror, "reasons", (reasons = []) => [...reasons, reason]);
    }
  return graph;
}

/** What the page draws and lists: relations by kind in the order of `relationKinds`, then in catalog order. */
export const toRelationMap = (graph: RelationGraph): RelationMap => ({
  patterns: graph.mapNodes((_, pattern) => pattern),
  relations: relationKinds.flatMap((kind) =>
    graph
      .filterEdges((_, edge) => edge.kind === kind)
      .map((edge) => ({
        kind,
        from: graph.source(edge),
        to: graph.target(edge),
        reasons: graph.getEdgeAttribute(edge, "reasons"),
      })),
  ),
});
