import type { RelationGraph } from "./relation-graph";

/** A step of a route: the pattern to move to, and when, as words that begin with "when" and end with a full stop. */
type RouteMove = { readonly to: string; readonly when: string };

/** "Start with … Move to … when …": patterns joined by `evolves-into` relations. At least one move. */
export type StagedRoute = { readonly start: string; readonly moves: readonly RouteMove[] };

/** The slugs along a route, in order. */
export const stopsOf = ({ start, moves }: StagedRoute): readonly string[] => [
  start,
  ...moves.map(({ to }) => to),
];

const opening = /^(?:Move when|When) /;

/**
 * An `evolves-into` reason as words that begin with "when".
 *
 * @throws Error where the reason does not say when to move.
 */
function whenWords(from: string, to: string, because: string): string {
  if (!opening.test(because))
    throw new Error(
      `${from}: relations: evolves-into ${to}: found "${because}", allowed a sentence that begins with "When" or "Move when". Say when to move.`,
    );
  return because.replace(opening, "when ");
}

/**
 * Every route that cannot be made longer at either end, longest first, then in the graph's order. A pattern stands at most once
 * on a route.
 */
export function stagedRoutes(graph: RelationGraph): readonly StagedRoute[] {
  const movesFrom = (slug: string): readonly RouteMove[] =>
    graph
      .filterOutboundEdges(slug, (_, { kind }) => kind === "evolves-into")
      .map((edge) => {
        const to = graph.target(edge);
        return { to, when: whenWords(slug, to, graph.getEdgeAttribute(edge, "reasons")[0]?.because ?? "") };
      });
  const isStart = (slug: string) =>
    movesFrom(slug).length > 0 && !graph.someInboundEdge(slug, (_, { kind }) => kind === "evolves-into");
  const onwards = (slug: string, passed: readonly string[]): readonly (readonly RouteMove[])[] => {
    const moves = movesFrom(slug).filter(({ to }) => !passed.includes(to));
    return moves.length === 0
      ? [[]]
      : moves.flatMap((move) => onwards(move.to, [...passed, move.to]).map((rest) => [move, ...rest]));
  };
  return graph
    .filterNodes(isStart)
    .flatMap((start) => onwards(start, [start]).map((moves) => ({ start, moves })))
    .toSorted((a, b) => b.moves.length - a.moves.length);
}
