import type { Metadata } from "next";
import { Lab } from "@/components/lab/lab";
import { readScenarios } from "@/lib/adapters/lake-scenarios";
import { readOutline } from "@/lib/adapters/read-manifest";

export const metadata: Metadata = {
  title: "Lab",
  description:
    "Load a hot window into a warehouse, run one SQL statement over the warehouse and a lake of Parquet files, and see what had to be read.",
};

export default async function LabPage() {
  const [outline, scenarios] = await Promise.all([readOutline(), readScenarios()]);
  return <Lab outline={outline} scenarios={scenarios} />;
}
