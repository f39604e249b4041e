import { percent } from "@/components/timeline/figures";
import type { Growth } from "@/lib/lab/compare/growth";
import { type GrowthPicture, spreadApart } from "@/lib/lab/compare/growth-picture";
import { dollars } from "@/lib/lab/compare/money";
import { patternName, yearsText } from "@/lib/lab/compare/words";
import { PlacementShape } from "./placement-mark";

/** The plot's height in pixels; labels are moved apart in it. */
export const plotHeight = 300;
const labelGap = 20;

/** Round sums of money beside the frame. */
export function MoneyAxis({ picture }: { readonly picture: GrowthPicture }) {
  return (
    <svg className="money-axis" aria-hidden="true" height={plotHeight}>
      {picture.moneyTicks.map(({ amount, y }) => (
        <text key={amount} x="100%" y={percent(1 - y, 1)} dy="4" textAnchor="end">
          {dollars(amount)}
        </text>
      ))}
    </svg>
  );
}

/** Drawn in a square of 1,000 that is stretched over the frame; strokes keep their width. */
export function GrowthLines({ picture }: { readonly picture: GrowthPicture }) {
  const points = (list: readonly { readonly x: number; readonly y: number }[]) =>
    list.map(({ x, y }) => `${(x * 1000).toFixed(1)},${((1 - y) * 1000).toFixed(1)}`).join(" ");
  return (
    <>
      <svg
        width="100%"
        height="100%"
        viewBox="0 0 1000 1000"
        preserveAspectRatio="none"
        overflow="visible"
        aria-hidden="true"
      >
        {picture.lines.map(({ placement, measured, extrapolated }) => (
          <g key={placement} className={`growth-line ${placement}`}>
            <polyline points={points(measured)} />
            <polyline className="extrapolated" points={points(extrapolated)} />
          </g>
        ))}
      </svg>
      {picture.lines.map(({ placement, joint }) => (
        <svg
          key={placement}
          x={percent(joint.x, 1)}
          y={percent(1 - joint.y, 1)}
          overflow="visible"
          aria-hidden="true"
        >
          <PlacementShape placement={placement} />
        </svg>
      ))}
    </>
  );
}

type Note = {
  readonly kind: "seam" | "team" | "crossing";
  readonly x: number;
  readonly says: string;
  readonly row: number;
};

/** Height of a row of notes at the top of the frame, in pixels. */
const noteRow = 18;

/** What stands at a place of the time axis: where the data end, the team's own history, and where lines cross. Lines first, words over them. */
export function GrowthNotes({
  picture,
  growth,
  teamYears,
}: {
  readonly picture: GrowthPicture;
  readonly growth: Growth;
  readonly teamYears: number | null;
}) {
  const { fromYears, toYears, measuredYears } = growth;
  const isTeamShown = teamYears !== null && teamYears >= fromYears && teamYears <= toYears;
  const seam: Note = {
    kind: "seam",
    x: picture.measuredTo,
    says: picture.measuredTo > 0 ? "extrapolated" : `extrapolated from ${yearsText(measuredYears)}`,
    row: 0,
  };
  const notes: readonly Note[] = [
    seam,
    ...(isTeamShown
      ? [
          {
            kind: "team",
            x: picture.xOf(teamYears),
            says: `your history, ${yearsText(teamYears)}`,
            row: 1,
          } as const,
        ]
      : []),
    ...picture.crossings.map(
      ({ x, years }, place) =>
        ({ kind: "crossing", x, says: `crossing, ${yearsText(years)}`, row: 2 + (place % 3) }) as const,
    ),
  ];
  return (
    <>
      {notes.map(({ kind, x, row }) => (
        <line
          key={`${kind} ${x} ${row}`}
          className={`${kind}-line`}
          x1={percent(x, 1)}
          x2={percent(x, 1)}
          y1="0"
          y2="100%"
        />
      ))}
      {picture.crossings.map(({ years, x, y }) => (
        <svg
          key={`${years} ${y}`}
          x={percent(x, 1)}
          y={percent(1 - y, 1)}
          overflow="visible"
          aria-hidden="true"
        >
          <circle className="crossing" r="5" />
        </svg>
      ))}
      {notes.map(({ kind, x, says, row }) => (
        <text
          key={`${kind} ${x} ${row}`}
          className={`note-text ${kind}-text`}
          x={percent(x, 1)}
          y={12 + row * noteRow}
          dx={x > 0.6 ? -6 : 6}
          textAnchor={x > 0.6 ? "end" : "start"}
        >
          {says}
        </text>
      ))}
    </>
  );
}

/** Names at the ends of the lines, moved apart where these lie close. */
export function EndLabels({ picture }: { readonly picture: GrowthPicture }) {
  const ends = picture.lines.map(
    ({ extrapolated, joint }) => (1 - (extrapolated.at(-1) ?? joint).y) * plotHeight,
  );
  const places = spreadApart(ends, labelGap, plotHeight - 4);
  return (
    <svg className="end-labels" aria-hidden="true" height={plotHeight}>
      {picture.lines.map(({ placement }, at) => (
        <g key={placement}>
          <path d={`M2 ${ends[at]}L16 ${places[at]}`} />
          <text x="20" y={places[at]} dy="4">
            {patternName(placement)}
          </text>
        </g>
      ))}
    </svg>
  );
}
