import type { Placement } from "@/lib/catalog/vocabulary";
import { temperatureStep } from "@/lib/lab/timeline";

/** Periods in the glyph, and how many of the newest each placement holds in the warehouse. */
const periods = 9;
const hotPeriods: Readonly<Record<Placement, number>> = {
  "warehouse-as-platform": periods,
  "no-warehouse": 0,
  "purposeful-hybrid": 3,
};

/** A placement at the size of a word: cells above the waterline are in the warehouse, below it in the lake. */
export function PlacementGlyph({ placement }: { readonly placement: Placement }) {
  const hot = hotPeriods[placement];
  const cut = (periods - hot) * 8;
  return (
    <svg className="placement-glyph" width="80" height="26" viewBox="-4 0 80 26" aria-hidden="true">
      {Array.from({ length: periods }, (_, index) => {
        const step = `t t${temperatureStep(index, periods)}`;
        return (
          <g key={step + String(index)}>
            {index >= periods - hot && <rect className={step} x={index * 8} y="3" width="7" height="9" />}
            <rect
              className={placement === "warehouse-as-platform" ? "dump" : step}
              x={index * 8 + 0.5}
              y="14.5"
              width="6"
              height="8"
            />
          </g>
        );
      })}
      <path d={`M${cut - 0.5} 0V26`} />
    </svg>
  );
}
