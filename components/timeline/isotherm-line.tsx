import { type Cut, dayName } from "@/lib/lab/timeline";
import { percent } from "./figures";

/** The line alone, with the day at its head. */
export function IsothermLine({
  cut,
  count,
  handle = false,
}: {
  readonly cut: Cut;
  readonly count: number;
  readonly handle?: boolean;
}) {
  const x = percent(count - cut.hotMonths, count);
  const toLeft = count - cut.hotMonths > count * 0.55;
  return (
    <svg className="isotherm" aria-hidden="true">
      <line className="halo" x1={x} x2={x} y1="17" y2="100%" />
      <line x1={x} x2={x} y1="17" y2="100%" />
      {handle && <circle cx={x} cy="13" r="6" />}
      <text x={x} dx={toLeft ? -15 : 15} y="18" textAnchor={toLeft ? "end" : "start"}>
        {headOf(cut)}
      </text>
    </svg>
  );
}

function headOf({ boundary, cold }: Cut): string {
  if (boundary === null) return "nothing loaded";
  return cold.months === 0 ? "everything loaded" : dayName(boundary);
}
