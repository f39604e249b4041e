import { categoryTitle } from "@/components/catalog/category-words";
import type { MapRegion } from "@/lib/map/map-layout";

/** The names of the categories over their parts of the map, each with a rule, on the side away from the gate. */
export function MapRegions({ regions }: { readonly regions: readonly MapRegion[] }) {
  return regions.map(({ category, x, y, width, height, gate }) => {
    const isUpper = gate > y;
    const rule = isUpper ? y + 30 : y + height - 30;
    return (
      <g key={category} className="region">
        <path d={`M${x} ${rule}H${x + width - 24}`} />
        <text x={x} y={isUpper ? rule - 10 : rule + 20}>
          {categoryTitle(category)}
        </text>
      </g>
    );
  });
}
