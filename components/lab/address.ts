import type { Grain } from "@/lib/lab/data-set";
import { readWorkload, type Workload, workloadEntries } from "@/lib/lab/workload";

/** What the lab's address says. A part that is missing or makes no sense is null. */
export type LabAddress = {
  /** The data set's id; null for the first. */
  readonly data: string | null;
  readonly scenario: string | null;
  /** Partitions in the warehouse: months, or days where the data set is cut by day. */
  readonly months: number | null;
  /** The reader's own statement; it stays in the hash, so no server sees it. */
  readonly sql: string | null;
  /** What a team brought along from its answers. */
  readonly workload: Workload | null;
};

/** What an address can name in one data set. */
type AddressScope = {
  readonly data: string | null;
  readonly scenarios: readonly string[];
  readonly grain: Grain;
  readonly maxMonths: number;
};

/** The id of the tab for a reader's own statement. */
export const ownSql = "own";

/** A longer address is cut off or refused by many programs that links go through. */
export const longestLink = 8_000;

/** Far more than a link that was made here. */
const longestHash = 100_000;

/**
 * Reads `?data=…&s=…&months=…&mix=…&history=…&hot=…#sql=…`, `days` in place of `months` where the data set is cut by day; ids outside
 * `scenarios` and windows outside 0 to `maxMonths` are dropped.
 */
export function parseAddress(
  { search, hash }: { readonly search: string; readonly hash: string },
  { data, scenarios, grain, maxMonths }: AddressScope,
): LabAddress {
  const query = new URLSearchParams(search);
  const scenario = query.get("s");
  const window = query.get(`${grain}s`);
  return {
    data,
    scenario: scenario === ownSql || scenarios.includes(scenario ?? "") ? scenario : null,
    months:
      window !== null && /^\d{1,5}$/.test(window) && Number(window) <= maxMonths ? Number(window) : null,
    sql: sqlIn(hash),
    workload: readWorkload(search),
  };
}

/** A statement that no link of the lab could hold was not written here. */
function sqlIn(hash: string): string | null {
  const sql = new URLSearchParams(hash.slice(0, longestHash).replace(/^#/, "")).get("sql");
  return hash.length > longestHash ? null : sql;
}

/** The address without its path, each part only where it is set. */
export function formatAddress({ data, scenario, months, sql, workload }: LabAddress, grain: Grain): string {
  const query = new URLSearchParams();
  if (data !== null) query.set("data", data);
  if (scenario !== null) query.set("s", scenario);
  if (months !== null) query.set(`${grain}s`, String(months));
  for (const [key, value] of workloadEntries(workload)) query.set(key, value);
  const search = query.size === 0 ? "" : `?${query}`;
  return sql === null ? search : `${search}#${new URLSearchParams({ sql })}`;
}
