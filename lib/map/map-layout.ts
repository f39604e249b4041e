import type { Category } from "@/lib/catalog/vocabulary";

/** The side of its region's channel on which a pattern stands; its label stands further out on the same side. */
export type Side = "left" | "right";

/** A category's part of the map. Relations run in the channel down its middle and leave it at the gate. */
export type MapRegion = {
  readonly category: Category;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where relations to other regions leave: the lower edge in the upper row, the upper edge in the lower one. */
  readonly gate: number;
};

/** The middle of a region's channel. */
export const channelOf = ({ x, width }: MapRegion) => x + width / 2;

export type MapPlace = { readonly x: number; readonly y: number; readonly side: Side };

/** Where everything stands, in units of one pixel at full size. Generated into `content/map/layout.json`. */
export type MapLayout = {
  readonly width: number;
  readonly height: number;
  readonly regions: readonly MapRegion[];
  /** By slug. */
  readonly places: Readonly<Record<string, MapPlace>>;
};

/** The letters that a label's line may have, which the label columns of a region can hold. */
const letters = 17;

/** A title as the map writes it: one line, or two that differ least in length. */
export function labelLines(title: string): readonly string[] {
  if (title.length <= letters - 2) return [title];
  const words = title.split(" ");
  const cuts = words.slice(1).map((_, index) => {
    const lines = [words.slice(0, index + 1).join(" "), words.slice(index + 1).join(" ")];
    return { lines, longest: Math.max(...lines.map((line) => line.length)) };
  });
  return cuts.toSorted((a, b) => a.longest - b.longest)[0]?.lines ?? [title];
}

export const labelGap = 9;
export const lineHeight = 15;
/** Half the height of what a pointer can hit round a dot, in both directions. */
const reach = 12;

export type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/**
 * The box that a pattern takes up with its dot and label. Labels are set in 13 px; `letterWidth` is more than the mean width
 * of a letter in any of them, in bold too, so a label may only be smaller than its box.
 */
export function placeBox(title: string, { x, y, side }: MapPlace): Box {
  const letterWidth = 7.4;
  const lines = labelLines(title);
  const width = labelGap + letterWidth * Math.max(...lines.map((line) => line.length));
  const half = Math.max(reach, (lines.length * lineHeight) / 2 + 2);
  return {
    left: side === "left" ? x - width : x - reach,
    right: side === "left" ? x + reach : x + width,
    top: y - half,
    bottom: y + half,
  };
}
