import type { Recommendation } from "@/lib/decide/result";
import { workloadEntries } from "@/lib/lab/workload";

/** A link to the lab that carries the mix, the history and the months that the recommended placement keeps in the warehouse. */
export function LabLink({ result }: { readonly result: Recommendation }) {
  const { mix, historyYears, hotMonths } = result.answers;
  const historyMonths = typeof historyYears === "number" ? Math.round(historyYears * 12) : null;
  const kept = {
    "warehouse-as-platform": historyMonths,
    "no-warehouse": 0,
    "purposeful-hybrid": hotMonths ?? null,
  };
  const { slug } = result.recommendation;
  const entries = workloadEntries({
    mix: mix ?? null,
    historyMonths,
    hotMonths: slug === null ? null : kept[slug],
  });
  const search = new URLSearchParams(entries.map((entry) => [...entry]));
  return <a href={search.size === 0 ? "/lab/" : `/lab/?${search}`}>Open in the lab</a>;
}
