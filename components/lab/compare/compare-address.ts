import { bandwidthCaps, type LakePace, requestDelays } from "@/lib/lab/compare/lake-pace";
import {
  type DroppedPrice,
  formatPrices,
  type PriceChoice,
  parsePrices,
} from "@/lib/lab/compare/price-choice";
import { readNumber } from "@/lib/lab/compare/read-number";
import { type ResultAge, resultAges } from "@/lib/lab/compare/statement-texts";
import { readWorkload, type Workload, workloadEntries } from "@/lib/lab/workload";
import { longestLink } from "../address";

/** How often each cell may be measured. */
export const repeatChoices = [1, 3, 5] as const;
type Repeats = (typeof repeatChoices)[number];

/** A team's volume in TB. */
export const volumeRange = { min: 0.000001, max: 1_000_000, decimals: 6 } as const;
/** Runs of a scenario in a month. */
export const runsRange = { min: 0, max: 1_000_000, decimals: 0 } as const;

/** What the address says of a comparison. Ids that the data set does not have are kept: it may be changed back. */
export type CompareChoices = {
  /** Partitions in Pattern 3's warehouse; null: the data set's usual ones, or those that a team brought along. */
  readonly window: number | null;
  readonly pace: LakePace;
  readonly repeats: Repeats;
  /** Null: the data set as it is. */
  readonly volumeTb: number | null;
  /** How long Pattern 2 reuses results; null: it does not. */
  readonly cacheMinutes: ResultAge | null;
  /** Scenario ids that take no part. */
  readonly leftOut: readonly string[];
  /** Runs a month that the reader has changed, by scenario id. */
  readonly runs: ReadonlyMap<string, number>;
  readonly prices: PriceChoice;
  readonly workload: Workload | null;
};

/** Reads `?window=12&delay=80&cap=20&n=1&tb=40&cache=60&without=a_b&runs=a.5_b.0&prices=…&mix=…`. What makes no sense is dropped. */
export function readCompareAddress(
  search: string,
): CompareChoices & { readonly dropped: readonly DroppedPrice[] } {
  const query = new URLSearchParams(search.slice(0, longestLink));
  const oneOf = <Value extends number | null>(key: string, values: readonly Value[], usual: Value): Value =>
    values.find((value) => String(value) === query.get(key)) ?? usual;
  const window = query.get("window") ?? "";
  const { choice, dropped } = parsePrices(query.get("prices") ?? "");
  return {
    window: /^\d{1,5}$/.test(window) ? Number(window) : null,
    pace: { delayMs: oneOf("delay", requestDelays, 0), mbitPerSecond: oneOf("cap", bandwidthCaps, null) },
    repeats: oneOf("n", repeatChoices, 3),
    volumeTb: readNumber(query.get("tb") ?? "", volumeRange),
    cacheMinutes: oneOf("cache", [...resultAges, null], null),
    leftOut: parts(query.get("without")).filter((id) => isId(id)),
    runs: new Map(
      parts(query.get("runs")).flatMap((part) => {
        const [, id = "", count = ""] = /^(.*)\.(\d+)$/.exec(part) ?? [];
        const runs = readNumber(count, runsRange);
        return isId(id) && runs !== null ? [[id, runs] as const] : [];
      }),
    ),
    prices: choice,
    dropped,
    workload: readWorkload(search),
  };
}

/** The address with some choices changed; parameters of others stay. What is as usual is left out. */
export function withCompareChoices(search: string, changes: Partial<CompareChoices>): string {
  const query = new URLSearchParams(search);
  const put = (key: string, value: string | number | null | undefined) => {
    if (value === undefined) return;
    if (value === null || value === "") query.delete(key);
    else query.set(key, String(value));
  };
  const { window, pace, repeats, volumeTb, cacheMinutes, leftOut, runs, prices, workload } = changes;
  put("window", window);
  put("delay", pace && (pace.delayMs === 0 ? null : pace.delayMs));
  put("cap", pace?.mbitPerSecond);
  put("n", repeats && (repeats === 3 ? null : repeats));
  put("tb", volumeTb);
  put("cache", cacheMinutes);
  put("without", leftOut?.join("_"));
  put("runs", runs && [...runs].map(([id, count]) => `${id}.${count}`).join("_"));
  put("prices", prices && formatPrices(prices));
  if (workload !== undefined) {
    for (const key of ["mix", "history", "hot"]) query.delete(key);
    for (const [key, value] of workloadEntries(workload)) query.set(key, value);
  }
  return query.size === 0 ? "" : `?${query}`;
}

const parts = (text: string | null): readonly string[] =>
  text === null || text === "" ? [] : text.split("_");
const isId = (text: string) => /^[a-z][a-z0-9-]*$/.test(text);
