import "@/app/styles/timeline.css";
import "@/app/styles/lab.css";
import "@/app/styles/own.css";
import type { Metadata } from "next";
import { Lab } from "@/components/lab/lab";
import { readLabSets } from "@/lib/adapters/read-lab-sets";

export const metadata: Metadata = {
  title: "Lab",
  description:
    "Load a hot window into a warehouse, run one SQL statement over the warehouse and a lake of Parquet files, and see what had to be read.",
};

export default async function LabPage() {
  return <Lab siteSets={await readLabSets()} />;
}
