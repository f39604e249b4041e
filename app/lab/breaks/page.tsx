import "@/app/styles/timeline.css";
import "@/app/styles/lab.css";
import "@/app/styles/breaks.css";
import "@/app/styles/own.css";
import type { Metadata } from "next";
import { BreaksLab } from "@/components/lab/breaks/breaks-lab";
import { LabNoScript } from "@/components/lab/lab-no-script";
import { LabParts } from "@/components/lab/lab-parts";
import { readLabSets } from "@/lib/adapters/read-lab-sets";
import { registered } from "@/lib/catalog/registry";
import { placements } from "@/lib/catalog/vocabulary";

export const metadata: Metadata = {
  title: "Where each placement breaks",
  description:
    "Eleven guided runs on a real DuckDB in the browser: memory that fills, a forgotten date filter, small files, a renamed column, a boundary day counted twice, a crowd of dashboards. Each ends in a measured figure.",
  alternates: { canonical: "/lab/breaks/" },
};

export default async function BreaksPage() {
  const sections = placements.map((placement, place) => ({
    placement,
    number: place + 1,
    title: registered(placement)?.title ?? placement,
  }));
  return (
    <>
      <div className="labhead">
        <h1>Where each one breaks</h1>
        <LabParts current="breaks" />
        <p className="q">What goes wrong under each placement, and what would I see?</p>
        <p className="look">
          Each run provokes one failure on real Parquet, in a real DuckDB in this page, and again with what
          prevents it. It ends in a figure that was measured on your machine; what is modelled says so.
        </p>
      </div>
      <LabNoScript says="The guided runs use DuckDB in this page, which needs JavaScript." />
      <BreaksLab siteSets={await readLabSets()} sections={sections} />
    </>
  );
}
