import "@/app/styles/timeline.css";
import "@/app/styles/lab.css";
import "@/app/styles/rolling.css";
import "@/app/styles/own.css";
import type { Metadata } from "next";
import { LabNoScript } from "@/components/lab/lab-no-script";
import { LabParts } from "@/components/lab/lab-parts";
import { RollingLab } from "@/components/lab/rolling/rolling-lab";
import { readManifest } from "@/lib/adapters/read-manifest";
import { dataSets } from "@/lib/lab/data-set";
import { planWindow } from "@/lib/lab/rolling/window-plan";

export const metadata: Metadata = {
  title: "The rolling window, day by day",
  description:
    "Load a day, purge a day, move the line: a rolling window in a real DuckDB, with failures to inject and a check of every day after each step.",
  alternates: { canonical: "/lab/rolling-window/" },
};

/** The column whose sum is checked on both sides of the line. */
const measures: Readonly<Record<string, string>> = { retail: "sold", flights: "delay" };

export default async function RollingWindowPage() {
  const plans = await Promise.all(
    dataSets.map(async (dataSet) => {
      const { tables } = await readManifest(dataSet);
      const table = tables.find(({ name }) => name === dataSet.history);
      if (table === undefined)
        throw new Error(`${dataSet.id}: no table ${dataSet.history}. Run: npm run lake`);
      const measure = measures[dataSet.id];
      return [dataSet.id, planWindow(table, measure === undefined ? {} : { measure })] as const;
    }),
  );
  return (
    <>
      <div className="labhead">
        <h1>The rolling window, day by day</h1>
        <LabParts current="rolling-window" />
        <p className="q">
          Each night a new day is loaded, the oldest one is purged, and the line moves. What if one of the
          three fails?
        </p>
        <p className="look">
          A real DuckDB in this page does the work. After each step every day is counted on both sides of the
          line and compared with its source. Choose “separate jobs” to see what one transaction prevents.
        </p>
      </div>
      <LabNoScript says="The simulator runs DuckDB in this page, which needs JavaScript." />
      <RollingLab plans={Object.fromEntries(plans)} />
    </>
  );
}
