import { Heading } from "@/components/pattern/heading";
import { modelLimits } from "@/lib/lab/compare/sentences";
import type { LabSet } from "@/lib/lab/lab-set";
import { BillTable } from "./bill-table";
import { CacheNote } from "./cache-note";
import type { CompareChoices, readCompareAddress } from "./compare-address";
import { GrowthPlot } from "./growth-plot";
import { MonthTable } from "./month-table";
import { PriceEditor } from "./price-editor";
import type { useComparison } from "./use-comparison";
import { useGrowth } from "./use-growth";

type Props = {
  readonly set: LabSet;
  readonly found: ReturnType<typeof useComparison>;
  readonly choices: ReturnType<typeof readCompareAddress>;
  readonly titleOf: (scenarioId: string) => string;
  readonly onChange: (changes: Partial<CompareChoices>) => void;
};

/** The month in money, the growth of the history, and the prices behind both: all of it modelled. */
export function MonthPart({ set, found, choices, titleOf, onChange }: Props) {
  const { comparison, input, here } = found;
  const growth = useGrowth(found.growthQuestion);
  const { cacheMinutes, workload, prices, dropped, runs } = choices;
  const historyMonths = workload?.historyMonths ?? null;
  return (
    <>
      {here.length > 0 && (
        <section className="lab-section month-part first-frame-later" id="month" aria-labelledby="month-head">
          <Heading level={2} id="month-head">
            What a month of it costs
          </Heading>
          <p className="intro">
            Runs times cost, modelled from the measured figures and the <a href="#prices">price table</a>.
            Nothing here needs a new run.
          </p>
          <MonthTable
            comparison={comparison}
            titleOf={titleOf}
            isMixed={input.mix !== null}
            isCached={cacheMinutes !== null}
            onRuns={(id, count) => onChange({ runs: withRuns(set, runs, id, count) })}
          />
          <BillTable comparison={comparison} />
          {cacheMinutes !== null && (
            <CacheNote rows={comparison.rows} scenarios={set.scenarios} ageMinutes={cacheMinutes} />
          )}
          {growth !== null && (
            <GrowthPlot
              growth={growth}
              teamYears={historyMonths === null ? null : historyMonths / 12}
              titleOf={titleOf}
            />
          )}
        </section>
      )}
      <PriceEditor choice={prices} dropped={dropped} onChange={onChange} />
      <section className="lab-section limits" aria-labelledby="limits">
        <Heading level={2} id="limits">
          What this leaves out
        </Heading>
        <ul>
          {modelLimits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** A figure that is the scenario's own anyway is no change. */
function withRuns(
  { scenarios }: LabSet,
  runs: ReadonlyMap<string, number>,
  id: string,
  count: number,
): ReadonlyMap<string, number> {
  const changed = new Map(runs);
  if (scenarios.find((scenario) => scenario.id === id)?.runsPerMonth === count) changed.delete(id);
  else changed.set(id, count);
  return changed;
}
