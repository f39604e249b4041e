import { percent } from "@/components/timeline/figures";
import { dayName } from "@/lib/lab/timeline";

type Props = { readonly day: string; readonly place: number; readonly count: number };

/** The line where the view is cut, with its day. It is a drawing of its own, so that it can glide to its next place. */
export function IsothermHead({ day, place, count }: Props) {
  const toLeft = place > count * 0.55;
  return (
    <svg className="isotherm" aria-hidden="true">
      <svg className="gliding" x={percent(place, count)} overflow="visible" aria-hidden="true">
        <line className="halo" x1="0" x2="0" y1="17" y2="100%" />
        <line x1="0" x2="0" y1="17" y2="100%" />
        <text dx={toLeft ? -8 : 8} y="18" textAnchor={toLeft ? "end" : "start"}>
          {dayName(day)}
        </text>
      </svg>
    </svg>
  );
}
