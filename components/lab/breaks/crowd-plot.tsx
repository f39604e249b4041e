import type { CrowdCurve } from "@/lib/lab/breakages/crowd-model";
import { pictureCrowd } from "@/lib/lab/breakages/crowd-plot";
import { patternName } from "@/lib/lab/compare/words";

/** Time to the answer against the number of readers: for each placement the median, and the time that 95 of 100 answers keep. */
export function CrowdPlot({ curves }: { readonly curves: readonly CrowdCurve[] }) {
  const { curves: drawn, users, times } = pictureCrowd(curves);
  const upper = Math.min(...drawn.map(({ ends }) => ends.most));
  return (
    <figure className="crowd-plot">
      <figcaption className="label">
        Time to the answer, log scale, against readers. Upper edge of a band: 95 of 100 answers come within
        it. Lower edge: half of them.
      </figcaption>
      <svg className="field" aria-hidden="true">
        {times.map(({ value, place }) => (
          <g key={value}>
            <line className="grid" x1="0" x2="100%" y1={`${place}%`} y2={`${place}%`} />
            <text className="time" x="0" y={`${place}%`} dx="-8" dy="4">
              {value < 1000 ? `${value}\u202fms` : `${value / 1000}\u202fs`}
            </text>
          </g>
        ))}
        {users.map(({ value, place }) => (
          <text className="users" key={value} x={`${place}%`} y="100%" dy="20">
            {value}
          </text>
        ))}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%" aria-hidden="true">
          {drawn.map(({ placement, band, half, most }) => (
            <g className={placement} key={placement}>
              <path className="band" d={band} />
              <path className="half" d={half} />
              <path className="most" d={most} />
            </g>
          ))}
        </svg>
        {drawn.map(({ placement, ends }) => (
          <text
            className="name"
            key={placement}
            x="100%"
            y={`${ends.most === upper ? ends.most : ends.half}%`}
            dy={ends.most === upper ? -8 : 18}
          >
            {patternName(placement)}
          </text>
        ))}
      </svg>
    </figure>
  );
}
