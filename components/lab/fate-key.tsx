import { integer } from "@/components/timeline/figures";
import type { Fate, PlanFates } from "@/lib/lab/console/plan-fates";

const words: Readonly<Record<Exclude<Fate, "read">, string>> = {
  boundary: "by the boundary",
  partition: "by partition: no day of the file fits",
  statistics: "by statistics: no value of the row group fits",
  unread: "not asked for",
};
const order = ["boundary", "partition", "statistics", "unread"] as const;

/** What the shades of grey mean, and how many row groups are of each. */
export function FateKey({ fates }: { readonly fates: PlanFates }) {
  const all = fates.rowGroups.flat();
  const found = order
    .map((fate) => ({ fate, count: all.filter((one) => one === fate).length }))
    .filter(({ count }) => count > 0);
  if (found.length === 0) return null;
  return (
    <p className="label fate-key">
      Row groups ruled out:{" "}
      {found.map(({ fate, count }) => (
        <span key={fate}>
          <svg className="swatch" aria-hidden="true">
            <rect className={`by-${fate}`} width="100%" height="100%" />
          </svg>{" "}
          {integer(count)} {words[fate]}
        </span>
      ))}
    </p>
  );
}
