import type { Architecture, ArchitectureEdge, ArchitecturePart } from "./architecture";
import type { NodeId } from "./architecture-data";

/** The drawing in sentences, one for each node in the order in which data passes, then what belongs to all lanes. */
export function architectureInWords({ lanes, nodes, edges, across }: Architecture): readonly string[] {
  const titleOf = (id: NodeId) => nodes.find((node) => node.id === id)?.title ?? id;
  const goesTo = ({ to, label, parts }: ArchitectureEdge) => {
    const notes = [...(label === "" ? [] : [label]), ...parts.map(partInWords)];
    return notes.length === 0 ? titleOf(to) : `${titleOf(to)} (${notes.join("; ")})`;
  };
  const sentences = nodes.map(({ id, lane, title, detail, parts }) => {
    const leaving = edges.filter(({ from }) => from === id);
    const isProtected = leaving.some((edge) => edge.isProtected);
    return [
      `${lanes.find((other) => other.id === lane)?.title}: ${title}${detail === "" ? "" : `, ${detail}`}.`,
      parts.length > 0 ? `Patterns here: ${parts.map(partInWords).join("; ")}.` : "",
      leaving.length > 0
        ? `${isProtected ? "Next, protected" : "Next"}: ${leaving.map(goesTo).join("; ")}.`
        : "",
    ]
      .filter((sentence) => sentence !== "")
      .join(" ");
  });
  return across.parts.length === 0
    ? sentences
    : [...sentences, `${across.title}: ${across.parts.map(partInWords).join("; ")}.`];
}

/** "Data lake, must". */
export const partInWords = ({ title, strength }: ArchitecturePart) => `${title}, ${strength}`;
