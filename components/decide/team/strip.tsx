import type { Person } from "@/lib/decide/team/team-people";
import type { RuleLimit } from "@/lib/decide/team/team-words";
import { letterOf } from "./person-mark";

/** A figure that people gave. */
export type StripPoint = {
  readonly at: number;
  readonly people: readonly Person[];
  readonly isChosen: boolean;
};

type Props = {
  readonly points: readonly StripPoint[];
  readonly team: readonly Person[];
  /** The ends of the axis. */
  readonly from: number;
  readonly to: number;
  readonly isLogarithmic?: boolean;
  /** What stands under the ends; nothing where the next line says it. */
  readonly ends: readonly [string, string] | undefined;
  readonly limits: readonly RuleLimit[];
};

const radius = 9;
const row = 20;
const labels = 20;
/** Marks closer than this share of the axis, in percent, are stacked: two radii on the narrowest phone. */
const nearest = 7.5;
const mostRows = 6;
/** More people with the same figure are drawn as one square with their number. */
const mostLetters = 4;

/** People's figures on a line: a letter for each, the limits of rules as lines. The list below says the same in words. */
export function Strip({ points, team, from, to, isLogarithmic = false, ends, limits }: Props) {
  const scale = (value: number) => (isLogarithmic ? Math.log(value) : value);
  const place = (value: number) => ((scale(value) - scale(from)) / (scale(to) - scale(from))) * 100;
  const marks = stacked(
    points.flatMap(({ at, people, isChosen }) =>
      people.length > mostLetters
        ? [
            {
              x: place(at),
              text: String(people.length),
              isChosen,
              isCount: true,
              key: `n${people[0]?.id ?? 0}`,
            },
          ]
        : people.map((person) => ({
            x: place(at),
            text: letterOf(team, person),
            isChosen,
            isCount: false,
            key: String(person.id),
          })),
    ),
  );
  const drawn = limitsBetween(limits, from, to);
  const top = drawn.length > 0 ? labels : 4;
  const floor = top + Math.max(1, ...marks.map(({ level }) => level + 1)) * row + 4;
  return (
    <svg className="spread-line" height={floor + (ends === undefined ? 4 : labels)} aria-hidden="true">
      {drawn.map(({ id, at, words }) => (
        <g key={`${id} ${words}`}>
          <line className="spread-limit" x1={`${place(at)}%`} x2={`${place(at)}%`} y1={top - 4} y2={floor} />
          <text className="spread-limit-name" x={`${place(at)}%`} y={top - 8}>
            {id}
          </text>
        </g>
      ))}
      <line className="spread-axis" x1="0" x2="100%" y1={floor} y2={floor} />
      {ends !== undefined && (
        <>
          <text x="0" y={floor + 16}>
            {ends[0]}
          </text>
          <text className="spread-end" x="100%" y={floor + 16}>
            {ends[1]}
          </text>
        </>
      )}
      {isLogarithmic && (
        <text className="spread-middle" x="50%" y={floor + 16}>
          logarithmic scale
        </text>
      )}
      {marks.map(({ key, x, level, text, isChosen, isCount }) => {
        const y = floor - 4 - radius - level * row;
        return (
          <g key={key} className={isChosen ? "spread-mark chosen" : "spread-mark"}>
            {isCount ? (
              <rect
                x={`${x}%`}
                y={y - radius}
                width={2 * radius}
                height={2 * radius}
                transform={`translate(${-radius} 0)`}
              />
            ) : (
              <circle cx={`${x}%`} cy={y} r={radius} />
            )}
            <text x={`${x}%`} y={y + 4}>
              {text}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** The limits that lie on an axis. */
export const limitsBetween = (limits: readonly RuleLimit[], from: number, to: number) =>
  limits.filter(({ at }) => at > from && at < to);

/** Gives each mark the lowest level on which it has room. */
function stacked<Mark extends { readonly x: number }>(marks: readonly Mark[]) {
  const last: number[] = [];
  return marks
    .toSorted((a, b) => a.x - b.x)
    .map((mark) => {
      const free = last.findIndex((x) => mark.x - x >= nearest);
      const level = Math.min(free < 0 ? last.length : free, mostRows - 1);
      last[level] = mark.x;
      return { ...mark, level };
    });
}
