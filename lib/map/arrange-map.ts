import type { Category } from "@/lib/catalog/vocabulary";
import { channelOf, type MapLayout, type MapPlace, type MapRegion } from "./map-layout";
import type { RelationGraph } from "./relation-graph";
import { type Pull, settle, slotRows, slotsOf } from "./settle-slots";

/** The regions as they stand on the page: what is built above, what decides and guards it below. */
const rows: readonly (readonly Category[])[] = [
  ["architecture", "storage", "integration", "analytics"],
  ["placement", "management", "governance", "security"],
];

const regionWidth = 310;
const rowPitch = 56;
const heading = 44;
const regionHeight = heading + slotRows * rowPitch;
const corridor = 96;
/** From the middle of the channel to the dots on either side. */
const halfChannel = 32;

/** Relations that say something about order or choice count more than company. */
const weightOf = (kind: string) => (kind === "pairs-with" ? 1 : 5);

/**
 * Where each pattern of the graph stands. Regions are fixed; within each, the patterns take the slots that make the sum of weighted
 * lengths of their relations smallest: related ones close together, those with relations to other regions close to the gate and on
 * the side they lead to. The same graph gives the same layout.
 */
export function arrangeMap(graph: RelationGraph): MapLayout {
  const membersOf = (category: Category) => graph.filterNodes((_, node) => node.category === category);
  const regions = rows.flatMap((row, level) =>
    row.map((category, column): MapRegion => {
      const height = heading + rowPitch * Math.ceil(membersOf(category).length / 2);
      const y = level === 0 ? regionHeight - height : regionHeight + corridor;
      return {
        category,
        x: column * regionWidth,
        y,
        width: regionWidth,
        height,
        gate: level === 0 ? regionHeight : y,
      };
    }),
  );
  const columnOf = (category: Category) => Math.max(...rows.map((row) => row.indexOf(category)));
  const places = regions.flatMap((region) => {
    const members = membersOf(region.category);
    const isUpper = region.gate > region.y;
    const slots = slotsOf(region.category, members.length);
    const pulls = new Map(
      members.map((slug) => [
        slug,
        graph.mapEdges(slug, (_, { kind }, from, to, source, target): Pull => {
          const other = from === slug ? to : from;
          const { category } = from === slug ? target : source;
          return {
            to: category === region.category ? other : null,
            sideways: Math.sign(columnOf(category) - columnOf(region.category)),
            weight: weightOf(kind),
          };
        }),
      ]),
    );
    return settle(members, slots, pulls).map(([slug, slot]): [string, MapPlace] => [
      slug,
      {
        x: channelOf(region) + (slot.side === "left" ? -halfChannel : halfChannel),
        y: region.gate + (isUpper ? -1 : 1) * (slot.fromGate + 0.5) * rowPitch,
        side: slot.side,
      },
    ]);
  });
  const bySlug = new Map(places);
  return {
    width: regionWidth * 4,
    height: 2 * regionHeight + corridor,
    regions,
    places: Object.fromEntries(
      graph.nodes().flatMap((slug) => {
        const place = bySlug.get(slug);
        return place ? [[slug, place]] : [];
      }),
    ),
  };
}
