import { readWorkload, type Workload, workloadEntries } from "@/lib/lab/workload";

/** What the lab's address says. A part that is missing or makes no sense is null. */
export type LabAddress = {
  readonly scenario: string | null;
  /** Months in the warehouse. */
  readonly months: number | null;
  /** The reader's own statement; it stays in the hash, so no server sees it. */
  readonly sql: string | null;
  /** What a team brought along from its answers. */
  readonly workload: Workload | null;
};

/** The id of the tab for a reader's own statement. */
export const ownSql = "own";

/** Reads `?s=…&months=…&mix=…&history=…&hot=…#sql=…`; ids outside `scenarios` and months outside 0 to `maxMonths` are dropped. */
export function parseAddress(
  { search, hash }: { readonly search: string; readonly hash: string },
  scenarios: readonly string[],
  maxMonths: number,
): LabAddress {
  const query = new URLSearchParams(search);
  const scenario = query.get("s");
  const months = query.get("months");
  return {
    scenario: scenario === ownSql || scenarios.includes(scenario ?? "") ? scenario : null,
    months:
      months !== null && /^\d{1,3}$/.test(months) && Number(months) <= maxMonths ? Number(months) : null,
    sql: new URLSearchParams(hash.replace(/^#/, "")).get("sql"),
    workload: readWorkload(search),
  };
}

/** The address without its path: `?s=…&months=…&mix=…&history=…&hot=…#sql=…`, each part only where it is set. */
export function formatAddress({ scenario, months, sql, workload }: LabAddress): string {
  const query = new URLSearchParams();
  if (scenario !== null) query.set("s", scenario);
  if (months !== null) query.set("months", String(months));
  for (const [key, value] of workloadEntries(workload)) query.set(key, value);
  const search = query.size === 0 ? "" : `?${query}`;
  return sql === null ? search : `${search}#${new URLSearchParams({ sql })}`;
}
