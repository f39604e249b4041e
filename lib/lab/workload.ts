import { type MixKey, mixKeys } from "@/lib/catalog/vocabulary";

/** What a team brings to the lab from its answers. Months count back from the newest data. */
export type Workload = {
  /** Whole percent that add up to 100. */
  readonly mix: Readonly<Record<MixKey, number>> | null;
  readonly historyMonths: number | null;
  /** Months that its placement keeps in the warehouse. */
  readonly hotMonths: number | null;
};

/** Highest number of months that an address may carry: fifty years. */
const mostMonths = 600;

/** Reads `mix=60-25-10-5&history=48&hot=12`; null where none of the three is there. A part that makes no sense is null. */
export function readWorkload(search: string): Workload | null {
  const query = new URLSearchParams(search);
  if (!["mix", "history", "hot"].some((key) => query.has(key))) return null;
  return {
    mix: readMix(query.get("mix")),
    historyMonths: readMonths(query.get("history")),
    hotMonths: readMonths(query.get("hot")),
  };
}

/** The parameters of an address, in fixed order; [] for null. */
export function workloadEntries(workload: Workload | null): readonly (readonly [string, string])[] {
  if (workload === null) return [];
  const { mix, historyMonths, hotMonths } = workload;
  return [
    ...(mix === null ? [] : [["mix", mixKeys.map((key) => mix[key]).join("-")] as const]),
    ...(historyMonths === null ? [] : [["history", String(historyMonths)] as const]),
    ...(hotMonths === null ? [] : [["hot", String(hotMonths)] as const]),
  ];
}

/** What of a workload the lab's data can show, and in words what it had to cut. */
export function fitWorkload(workload: Workload, dataMonths: number) {
  const { historyMonths, hotMonths } = workload;
  const cut = [
    ...(historyMonths !== null && historyMonths > dataMonths
      ? [`${historyMonths} months of history are cut to the ${dataMonths} that the lab's data have`]
      : []),
    ...(hotMonths !== null && hotMonths > dataMonths
      ? [`a window of ${hotMonths} months is cut to all ${dataMonths}`]
      : []),
  ];
  return { hotMonths: hotMonths === null ? null : Math.min(hotMonths, dataMonths), cut };
}

function readMix(text: string | null): Workload["mix"] {
  if (text === null || !/^\d{1,3}(-\d{1,3}){3}$/.test(text)) return null;
  const [bi = 0, adhoc = 0, ml = 0, log = 0] = text.split("-").map(Number);
  return bi + adhoc + ml + log === 100 ? { bi, adhoc, ml, log } : null;
}

const readMonths = (text: string | null) =>
  text !== null && /^\d{1,3}$/.test(text) && Number(text) <= mostMonths ? Number(text) : null;
