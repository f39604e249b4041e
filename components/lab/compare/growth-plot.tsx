import { percent } from "@/components/timeline/figures";
import type { Growth } from "@/lib/lab/compare/growth";
import { pictureOfGrowth } from "@/lib/lab/compare/growth-picture";
import { growthSentences } from "@/lib/lab/compare/sentences";
import { listed } from "@/lib/lab/compare/words";
import { EndLabels, GrowthLines, GrowthNotes, MoneyAxis, plotHeight } from "./growth-drawing";
import { GrowthTwin } from "./growth-twin";

type Props = {
  readonly growth: Growth;
  /** Years of history that the team has; null where it is not known. */
  readonly teamYears: number | null;
  readonly titleOf: (scenarioId: string) => string;
};

/** A month's cost as the history grows. The bytes behind the solid part were measured, the dashed part goes on from them. */
export function GrowthPlot({ growth, teamYears, titleOf }: Props) {
  const picture = pictureOfGrowth(growth);
  if (picture === null) return null;
  return (
    <figure className="growth-plot" aria-labelledby="growth-plot">
      <h3 id="growth-plot">
        A month as the history grows <span className="label">modelled from the bytes measured by age</span>
      </h3>
      <div className="growth" aria-hidden="true">
        <MoneyAxis picture={picture} />
        <svg className="growth-frame" aria-hidden="true" height={plotHeight}>
          {picture.moneyTicks.map(({ amount, y }) => (
            <line
              key={amount}
              className="plot-grid"
              x1="0"
              x2="100%"
              y1={percent(1 - y, 1)}
              y2={percent(1 - y, 1)}
            />
          ))}
          <GrowthLines picture={picture} />
          <GrowthNotes picture={picture} growth={growth} teamYears={teamYears} />
        </svg>
        <EndLabels picture={picture} />
        <span />
        <svg className="year-axis" aria-hidden="true">
          {picture.yearTicks.map(({ years, x }) => (
            <text key={years} x={percent(x, 1)} y="16" textAnchor="middle">
              {years}
            </text>
          ))}
        </svg>
        <span className="label">years of history</span>
      </div>
      <figcaption>
        {growthSentences(growth).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {growth.flat.length > 0 && (
          <p className="label">
            Not known by age, and so taken not to grow: {listed(growth.flat.map(titleOf))}.
          </p>
        )}
      </figcaption>
      <GrowthTwin growth={growth} />
    </figure>
  );
}
