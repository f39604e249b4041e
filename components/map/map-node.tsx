import { labelGap, labelLines, lineHeight, type MapPlace, placeBox } from "@/lib/map/map-layout";
import type { MapPattern } from "@/lib/map/relation-map";

type Props = {
  readonly pattern: MapPattern;
  readonly place: MapPlace;
  readonly href: string;
  /** "near" stands out, "far" stands back. */
  readonly stress: "near" | "far" | undefined;
  /** Its number on the route that is drawn. */
  readonly stop: number | undefined;
  readonly inTabOrder: boolean;
};

/** A pattern on the map: its dot, or its number on a route, and its name. */
export function MapNode({ pattern, place, href, stress, stop, inTabOrder }: Props) {
  const { x, y, side } = place;
  const lines = labelLines(pattern.title);
  const box = placeBox(pattern.title, place);
  const textX = side === "left" ? x - labelGap : x + labelGap;
  const firstY = y - ((lines.length - 1) * lineHeight) / 2;
  return (
    <a
      href={href}
      className={`node ${side}${stress ? ` ${stress}` : ""}`}
      data-slug={pattern.slug}
      aria-label={pattern.title}
      tabIndex={inTabOrder ? 0 : -1}
    >
      <rect
        className="reach"
        x={box.left}
        y={box.top}
        width={box.right - box.left}
        height={box.bottom - box.top}
      />
      {stop === undefined ? (
        <circle cx={x} cy={y} r="3.5" />
      ) : (
        <>
          <circle className="stop" cx={x} cy={y} r="9" />
          <text className="stop-number" x={x} y={y}>
            {stop}
          </text>
        </>
      )}
      <text className="node-name">
        {lines.map((line, index) => (
          <tspan
            key={line}
            x={stop === undefined ? textX : textX + (side === "left" ? -4 : 4)}
            y={firstY + index * lineHeight}
          >
            {line}
          </tspan>
        ))}
      </text>
    </a>
  );
}
