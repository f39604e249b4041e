import "@/app/styles/pattern.css";
import "@/app/styles/notice.css";
import "@/app/styles/compare.css";
import "@/app/styles/pattern-print.css";
import type { Metadata } from "next";
import { Compare } from "@/components/compare/compare";
import { ReadyComparisons } from "@/components/compare/ready-comparisons";
import { readCatalog } from "@/lib/adapters/content";
import { toCompareModel } from "@/lib/compare/to-compare-model";
import { currentModel } from "@/lib/decide/model/current-model";

export const metadata: Metadata = {
  title: "Compare",
  description:
    "Two to four patterns side by side: qualities with reasons, conditions, relations, failures, products and cost, differences first.",
  alternates: { canonical: "/compare/" },
};

export default async function ComparePage() {
  const { comparisons } = await readCatalog();
  const written = comparisons.map(({ id, title, summary, patterns }) => ({ id, title, summary, patterns }));
  return (
    <div className="compare">
      <Compare model={toCompareModel(currentModel)} comparisons={written} />
      <ReadyComparisons comparisons={written} />
    </div>
  );
}
