import { neighbourGroups } from "@/lib/map/neighbour-groups";
import type { MapPattern, MapRelation } from "@/lib/map/relation-map";

type Props = {
  readonly x: number;
  readonly y: number;
  readonly pattern: MapPattern;
  readonly relations: readonly MapRelation[];
};

/** In the map's empty corner: what the lines of the pattern in hand are, and how many. */
export function MapInset({ x, y, pattern, relations }: Props) {
  return (
    <g className="inset" transform={`translate(${x} ${y})`}>
      <text className="inset-title">{pattern.title}</text>
      {neighbourGroups(pattern.slug, relations).map(({ kind, forward, words, neighbours }, index) => (
        <g key={words} transform={`translate(0 ${20 + index * 19})`}>
          <path className={`relation ${kind}`} d={forward ? "M2 -4H48" : "M48 -4H2"} />
          <text x="60">
            {words} {neighbours.length}
          </text>
        </g>
      ))}
    </g>
  );
}
