import type { Architecture } from "@/lib/decide/architecture/architecture";
import type { NodeId } from "@/lib/decide/architecture/architecture-data";
import { temperatureStep } from "@/lib/lab/timeline";
import type { BoxMark, CellMark } from "./architecture-marks";

const periods = 12;
/** Where the share of fast months is not known, a quarter stands for it. */
const usualShare = 1 / 4;

/** Height that the cells take at the top of a box. */
export const cellRoom = 20;

/** Whether a node holds history, and so is drawn with cells. */
export const holdsHistory = (id: NodeId) => id === "lake" || id === "raw" || id === "warehouse";

/** History as cells from old to new along the top of a box: all of it in the lake, the newest part in the warehouse, hollow where it only passes. */
export function cellsOf(
  id: NodeId,
  { hotShare }: Architecture,
  box: BoxMark,
  inset: number,
): readonly CellMark[] {
  if (!holdsHistory(id)) return [];
  const held = id === "warehouse" ? Math.max(1, Math.round((hotShare ?? usualShare) * periods)) : periods;
  const width = (box.width - 2 * inset) / periods;
  return Array.from({ length: held }, (_, at) => {
    const place = periods - held + at;
    return {
      x: box.x + inset + place * width,
      y: box.y + inset,
      width,
      height: 10,
      step: id === "raw" ? null : temperatureStep(place, periods),
    };
  });
}
