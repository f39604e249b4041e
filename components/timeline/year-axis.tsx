import type { Partition } from "@/lib/lab/timeline";
import { percent } from "./figures";

/** Ticks where a year begins. A year with fewer than three months on the plot gets no label. */
export function YearAxis({ partitions }: { readonly partitions: readonly Partition[] }) {
  const years = partitions.map(({ month }) => month.slice(0, 4));
  const begins = years.flatMap((year, index) => (year === years[index - 1] ? [] : [index]));
  return (
    <svg className="years" aria-hidden="true">
      <line x1="0" x2="100%" y1="0.5" y2="0.5" />
      {begins.map((index, place) => {
        const x = percent(index, years.length);
        return (
          <g key={years[index]}>
            <line x1={x} x2={x} y1="0" y2="100%" />
            {(begins[place + 1] ?? years.length) - index >= 3 && (
              <text x={x} dx="7" y="17">
                {years[index]}
              </text>
            )}
          </g>
        );
      })}
      <line x1="100%" x2="100%" y1="0" y2="100%" />
    </svg>
  );
}
