import "@/app/styles/timeline.css";
import "@/app/styles/lab.css";
import "@/app/styles/lab-compare.css";
import "@/app/styles/own.css";
import type { Metadata } from "next";
import { CompareLab } from "@/components/lab/compare/compare-lab";
import { LabNoScript } from "@/components/lab/lab-no-script";
import { LabParts } from "@/components/lab/lab-parts";
import { readLabSets } from "@/lib/adapters/read-lab-sets";

export const metadata: Metadata = {
  title: "Three placements",
  description:
    "The same questions under three placements, measured in this page on real Parquet: bytes, requests, time, and what a month of them costs at prices that you can edit.",
  alternates: { canonical: "/lab/compare/" },
};

export default async function ComparePage() {
  return (
    <>
      <div className="labhead">
        <h1>Three placements</h1>
        <LabParts current="compare" />
        <p className="q">Which placement is cheapest for our questions, and why?</p>
        <p className="look">
          The same statements run in this page with everything loaded, with nothing loaded and with a hot
          window loaded. Bytes, requests and times are measured. Money is modelled from them, with your mix,
          your volume and your prices.
        </p>
      </div>
      <LabNoScript says="The comparison runs DuckDB in this page, which needs JavaScript." />
      <CompareLab siteSets={await readLabSets()} />
    </>
  );
}
