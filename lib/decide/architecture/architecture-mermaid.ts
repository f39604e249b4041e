import type { Architecture, ArchitecturePart } from "./architecture";
import type { NodeId } from "./architecture-data";
import { architectureInWords, partInWords } from "./architecture-words";

/**
 * The drawing as Mermaid source, a flowchart from left to right with one subgraph for each lane. Ends without a line break.
 * Where readers are protected, the arrows pass the node that protects them and say afterwards where they come from.
 */
export function toMermaid(architecture: Architecture): string {
  const { title, lanes, nodes, edges, across } = architecture;
  const titleOf = (id: NodeId) => nodes.find((node) => node.id === id)?.title ?? id;
  const isNode = (id: NodeId) => nodes.some((node) => node.id === id);
  const lines = lanes.flatMap((lane) => [
    `  subgraph lane_${lane.id.replace("-", "_")}[${quoted([lane.title])}]`,
    ...nodes
      .filter((node) => node.lane === lane.id)
      .map((node) => `    ${node.id}[${quoted([node.title, node.detail, ...node.parts.map(partInWords)])}]`),
    "  end",
  ]);
  const arrows = edges.flatMap((edge): readonly string[] => {
    const words = [edge.label, ...edge.parts.map(partInWords)];
    return edge.isProtected && isNode("protection")
      ? [arrow(edge.from, "protection", words), arrow("protection", edge.to, [`from: ${titleOf(edge.from)}`])]
      : [arrow(edge.from, edge.to, words)];
  });
  return [
    "flowchart LR",
    `  accTitle: ${oneLine(title)}`,
    `  accDescr: ${oneLine(architectureInWords(architecture).join(" "))}`,
    ...lines,
    ...strip(across),
    ...new Set(arrows),
  ].join("\n");
}

const arrow = (from: NodeId, to: NodeId, words: readonly string[]) => {
  const label = quoted(words);
  return label === '""' ? `  ${from} --> ${to}` : `  ${from} -- ${label} --> ${to}`;
};

const strip = ({ title, parts }: Architecture["across"]): readonly string[] =>
  parts.length === 0
    ? []
    : [
        `  subgraph across[${quoted([title])}]`,
        ...parts.map((part) => `    ${partId(part)}[${quoted([partInWords(part)])}]`),
        "  end",
      ];

const partId = ({ slug }: ArchitecturePart) => `part_${slug.replace(/[^a-z0-9]/g, "_")}`;

/** Lines of words as one quoted label; what Mermaid or HTML would read as its own is written as an entity. */
const quoted = (lines: readonly string[]) =>
  `"${lines
    .filter((line) => line !== "")
    .map((line) => oneLine(line).replace(/["#<>&`]/g, (sign) => `#${sign.charCodeAt(0)};`))
    .join("<br/>")}"`;

/** For lines that end at a line break: `;` would end them too. */
const oneLine = (text: string) => text.replace(/\s+/g, " ").replace(/;/g, ",").trim();
