import type { ByPlacement } from "./by-placement";
import type { Comparison } from "./comparison";
import type { WorkMix } from "./month-runs";
import type { Holding } from "./placement-month";
import type { PriceChoice } from "./price-choice";
import type { Setting } from "./setting";

/** All that an export says of a comparison. */
export type ExportedComparison = {
  readonly dataSet: { readonly id: string; readonly title: string; readonly bytes: number };
  readonly setting: Setting;
  /** "12 months", as a person reads the window. */
  readonly windowText: string;
  readonly holdings: ByPlacement<Holding>;
  readonly comparison: Comparison;
  readonly mix: WorkMix | null;
  readonly prices: PriceChoice;
  readonly titleOf: (scenarioId: string) => string;
  /** Where all choices stand. */
  readonly link: string;
};

/** The same as JSON: what was measured and what is modelled in two objects. Money is in millionths of a US dollar. */
export function comparisonJson(given: ExportedComparison): string {
  const { dataSet, setting, holdings, comparison, mix, prices, link } = given;
  const { rows, months, compared, cheapest, runs, factor } = comparison;
  return `${JSON.stringify(
    {
      dataSet,
      link,
      setting: { window: setting.window, ...setting.pace },
      measured: {
        loads: holdings,
        scenarios: rows.map(({ scenario, measured, fastest }) => ({ id: scenario.id, ...measured, fastest })),
      },
      modelled: {
        prices: { table: prices.table.id, own: prices.own, figures: prices.prices },
        mix,
        timesTheDataSet: factor,
        runs: Object.fromEntries(runs.runs),
        scenarios: rows.map(({ scenario, month, cheapest: least }) => ({
          id: scenario.id,
          ...month,
          cheapest: least,
        })),
        scenariosInTotals: compared,
        months,
        cheapest,
      },
    },
    null,
    2,
  )}\n`;
}
