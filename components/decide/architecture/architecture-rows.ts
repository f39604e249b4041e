import type { Architecture } from "@/lib/decide/architecture/architecture";
import type { LaneId, NodeId } from "@/lib/decide/architecture/architecture-data";

/** One reader and what serves it. A server without readers has a row of its own; a reader of the lake passes by the servers. */
export type Row = { readonly from: NodeId; readonly to: NodeId | null };

export const laneOf = ({ nodes }: Architecture, id: NodeId): LaneId | undefined =>
  nodes.find((node) => node.id === id)?.lane;

/** Readers below each other, those of one server together, those of the lake last, so that every arrow can run straight. */
export function rowsOf(architecture: Architecture): readonly Row[] {
  const { nodes, edges } = architecture;
  const readersOf = (server: NodeId): readonly Row[] =>
    edges
      .filter(({ from, to }) => from === server && laneOf(architecture, to) === "use")
      .map(({ from, to }) => ({ from, to }));
  const served = nodes
    .filter(({ lane }) => lane === "serve")
    .flatMap(({ id }) => {
      const readers = readersOf(id);
      return readers.length > 0 ? readers : [{ from: id, to: null }];
    });
  return [...served, ...nodes.filter(({ lane }) => lane === "keep").flatMap(({ id }) => readersOf(id))];
}

/** The steps that bring data in, each with its sources. */
export const intakeOf = (architecture: Architecture) =>
  architecture.nodes
    .filter(({ lane }) => lane === "bring-in")
    .map((step) => ({
      step,
      sources: architecture.nodes.filter(({ id }) =>
        architecture.edges.some(({ from, to }) => from === id && to === step.id),
      ),
    }));
