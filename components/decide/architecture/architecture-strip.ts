import type { Architecture } from "@/lib/decide/architecture/architecture";
import { type BoxMark, lineHeight, linesOfParts, setText, type TextMark, wrap } from "./architecture-marks";

const inset = 8;
const leastColumn = 172;

/** What belongs to all lanes, as a strip below them in as many columns as fit. Nothing without companions there. */
export function layOutStrip({ across: { title, parts } }: Architecture, width: number, top: number) {
  if (parts.length === 0) return { boxes: [], texts: [], bottom: top - 20 };
  const count = Math.max(1, Math.floor((width - 2 * inset) / leastColumn));
  const column = (width - 2 * inset) / count;
  const perColumn = Math.ceil(parts.length / count);
  const texts: TextMark[] = [...setText(wrap(title, "lane", width), inset, top + inset)];
  let most = 0;
  for (let at = 0; at < count; at++) {
    const lines = linesOfParts(parts.slice(at * perColumn, (at + 1) * perColumn), column - inset);
    texts.push(...setText(lines, inset + at * column, top + inset + lineHeight + 4));
    most = Math.max(most, lines.length);
  }
  const height = 2 * inset + 4 + (most + 1) * lineHeight;
  const box: BoxMark = { look: "strip", x: 0, y: top, width, height };
  return { boxes: [box], texts, bottom: top + height + 1 };
}
