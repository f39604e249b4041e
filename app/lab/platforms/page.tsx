import "@/app/styles/timeline.css";
import "@/app/styles/lab.css";
import "@/app/styles/platform.css";
import "@/app/styles/own.css";
import type { Metadata } from "next";
import { LabNoScript } from "@/components/lab/lab-no-script";
import { LabParts } from "@/components/lab/lab-parts";
import { PlatformLab } from "@/components/lab/platform/platform-lab";
import { readOutline } from "@/lib/adapters/read-manifest";
import { dataSets } from "@/lib/lab/data-set";

export const metadata: Metadata = {
  title: "On your platform",
  description:
    "External table, hot table, federated query, hot/cold view, nightly load and purge as SQL for Redshift, Athena, Synapse and Fabric, BigQuery, Snowflake, Databricks, Trino and DuckDB.",
  alternates: { canonical: "/lab/platforms/" },
};

export default async function PlatformsPage() {
  const outlines = await Promise.all(
    dataSets.map(async (dataSet) => {
      const { columns, partitions } = await readOutline(dataSet);
      return [dataSet.id, { columns, partitions }] as const;
    }),
  );
  return (
    <>
      <div className="labhead">
        <h1>The lab's lake on your platform</h1>
        <LabParts current="platforms" />
        <p className="q">How do I build a hot window over a lake on the engine that I have?</p>
        <p className="look">
          One description of the table writes the statements for eight platforms. Each says how it was
          checked.
        </p>
      </div>
      <LabNoScript says="The statements for your platform are written in this page, which needs JavaScript." />
      <PlatformLab outlines={Object.fromEntries(outlines)} />
    </>
  );
}
