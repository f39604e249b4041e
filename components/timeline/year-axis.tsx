import type { Grain } from "@/lib/lab/data-set";
import { monthName, type Partition } from "@/lib/lab/timeline";
import { percent } from "./figures";

type Props = {
  readonly partitions: readonly Partition[];
  /** What a cell stands for. Default: month. */
  readonly grain?: Grain;
};

/** Days of more than about a year are marked by years, as months are. */
const mostDays = 400;

/** A label has room over so many months, or days. */
const labelRoom = { month: 3, day: 15 } as const;

/** Ticks where a year begins, or where a month does if the cells are days. One with no room for its label gets none. */
export function YearAxis({ partitions, grain = "month" }: Props) {
  const byMonth = grain === "day" && partitions.length <= mostDays;
  const marks = partitions.map(({ month }) => (byMonth ? month : month.slice(0, 4)));
  const begins = marks.flatMap((mark, index) => (mark === marks[index - 1] ? [] : [index]));
  return (
    <svg className="years" aria-hidden="true">
      <line x1="0" x2="100%" y1="0.5" y2="0.5" />
      {begins.map((index, place) => {
        const x = percent(index, marks.length);
        const mark = marks[index]!;
        return (
          <g key={mark}>
            <line x1={x} x2={x} y1="0" y2="100%" />
            {(begins[place + 1] ?? marks.length) - index >= labelRoom[grain] && (
              <text x={x} dx="7" y="17">
                {byMonth ? monthName(mark).slice(0, 3) : mark}
                {byMonth && (place === 0 || mark.endsWith("-01")) && (
                  <tspan className="axis-year"> {mark.slice(0, 4)}</tspan>
                )}
              </text>
            )}
          </g>
        );
      })}
      <line x1="100%" x2="100%" y1="0" y2="100%" />
    </svg>
  );
}
