import type { PlacementRecommendation } from "@/lib/decide/result";
import { workloadEntries } from "@/lib/lab/workload";

type Entries = readonly (readonly [string, string])[];

const address = (path: string, entries: Entries) => {
  const search = new URLSearchParams(entries.map((entry) => [...entry]));
  return search.size === 0 ? path : `${path}?${search}`;
};

/**
 * Links to the lab that carry the mix and the history: to a query with the months that the recommended placement keeps in the
 * warehouse, and to the three placements side by side with the window and the volume that the team named.
 */
export function LabLinks({ result }: { readonly result: PlacementRecommendation }) {
  const { mix = null, historyYears, hotMonths = null, volumeTb } = result.answers;
  const historyMonths = typeof historyYears === "number" ? Math.round(historyYears * 12) : null;
  const kept = {
    "warehouse-as-platform": historyMonths,
    "no-warehouse": 0,
    "purposeful-hybrid": hotMonths,
  };
  const { slug } = result.recommendation;
  const query = workloadEntries({ mix, historyMonths, hotMonths: slug === null ? null : kept[slug] });
  const volume: Entries = typeof volumeTb === "number" ? [["tb", String(volumeTb)]] : [];
  const compared = [...workloadEntries({ mix, historyMonths, hotMonths }), ...volume];
  return (
    <>
      <a href={address("/lab/compare/", compared)}>Measure all three in the lab</a>
      <a href={address("/lab/", query)}>Open in the lab</a>
    </>
  );
}
