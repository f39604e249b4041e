import type { Measurement } from "@/lib/lab/breakages/breakage";
import { inBytes, inMs } from "@/lib/lab/breakages/words";
import { timeText } from "@/lib/lab/compare/words";
import { grouped } from "@/lib/lab/rolling/figures";

/** A figure with its unit: "2.96 MB", "1,420 ms", "1 file", "4,800 rows". */
export function measurementText({ value, unit }: Pick<Measurement, "value" | "unit">): string {
  if (unit === "bytes") return value === 0 ? "0" : inBytes(value);
  if (unit === "ms") return inMs(value);
  return `${grouped(value)}\u202f${value === 1 ? unit.slice(0, -1) : unit}`;
}

/** A time that stays together with its unit: "41 ms", "1.4 s". */
export const wholeTime = (ms: number): string => timeText(ms).replace("\u2009", "\u202f");
