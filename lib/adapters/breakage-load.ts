import type { BreakageReport, Measurement } from "@/lib/lab/breakages/breakage";
import { monthConditions } from "@/lib/lab/breakages/subject";
import { inMs, median, times } from "@/lib/lab/breakages/words";
import { counted } from "@/lib/lab/rolling/figures";
import { type BreakageParts, dropTables, runCold } from "./breakage-run";

/** Readers who ask. */
const readers = 12;

/** Between two readers the idle warehouse has time for this many answers. */
const answersBetween = 3;

/** Times one query on an idle warehouse, and again while months are being loaded. */
export async function competeWithLoad(parts: BreakageParts): Promise<BreakageReport> {
  const { engine, subject, signal, onProgress } = parts;
  const { group, measure, day, name } = subject;
  const months = monthConditions(subject);
  const query = `SELECT ${group}, sum(${measure}) AS total, count(*) AS "rows" FROM warehouse.busy GROUP BY ${group} ORDER BY ${group}`;
  const load = (month: number) =>
    `INSERT INTO warehouse.arriving SELECT * FROM ${name} WHERE ${months[month % months.length]}`;
  try {
    await dropTables(engine, "busy", "arriving");
    onProgress("Loading two months for the dashboard.");
    await runCold(
      parts,
      `CREATE TABLE warehouse.busy AS SELECT ${day}, ${group}, ${measure} FROM ${name} WHERE ${months.slice(-2).join(" OR ")}`,
    );
    await runCold(parts, `CREATE TABLE warehouse.arriving AS SELECT * FROM ${name} WHERE false`);
    await engine.query(query, signal);
    const start = performance.now();
    await engine.query(query, signal);
    const everyMs = Math.max(50, Math.ceil(answersBetween * (performance.now() - start)));
    const ask = () => askAtTimes(() => engine.query(query, signal), everyMs);
    onProgress("Timing the query on the idle warehouse.");
    const idle = await ask();

    onProgress("Timing it while months are being loaded.");
    const stop = new AbortController();
    const loading = loadOn(parts, load, stop.signal);
    const busy = await ask().finally(async () => {
      stop.abort();
      // What it throws is thrown below; the tables must not go while it runs.
      await loading.catch(() => {});
    });
    const loaded = await loading;
    return reportOf(query, load(0), { idle, busy, loaded, everyMs });
  } finally {
    await dropTables(engine, "busy", "arriving");
  }
}

/** Loads month after month until told to stop; the month under way is finished. Returns how many. */
async function loadOn(
  parts: BreakageParts,
  load: (month: number) => string,
  stop: AbortSignal,
): Promise<number> {
  let loaded = 0;
  while (!stop.aborted) {
    await runCold(parts, load(loaded));
    loaded += 1;
  }
  return loaded;
}

/**
 * Milliseconds from the moment at which each reader wants to ask until the answer is there. Readers come at fixed times, whether
 * the page has time for them or not: waiting to be allowed to ask is waiting too.
 */
async function askAtTimes(ask: () => Promise<unknown>, everyMs: number): Promise<readonly number[]> {
  const start = performance.now();
  const answers = Array.from({ length: readers }, async (_, reader) => {
    const wanted = start + reader * everyMs;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, wanted - performance.now())));
    await ask();
    return performance.now() - wanted;
  });
  const settled = await Promise.allSettled(answers);
  const failed = settled.find((outcome) => outcome.status === "rejected");
  if (failed !== undefined) throw failed.reason;
  return settled.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
}

type Timings = {
  readonly idle: readonly number[];
  readonly busy: readonly number[];
  readonly loaded: number;
  readonly everyMs: number;
};

function reportOf(query: string, load: string, { idle, busy, loaded, everyMs }: Timings): BreakageReport {
  const slowest = (values: readonly number[]) => Math.max(...values);
  const isSlower = median(busy) > median(idle);
  const figures = (values: readonly number[]): readonly Measurement[] => [
    { name: "Median", value: median(values), unit: "ms" },
    { name: "Slowest", value: slowest(values), unit: "ms" },
  ];
  const spread = (values: readonly number[]) =>
    `median ${inMs(median(values))}, slowest ${inMs(slowest(values))} of ${values.length} readers`;
  return {
    id: "load-competes",
    cases: [
      {
        name: "Nothing else runs",
        outcome: "holds",
        measured: figures(idle),
        says: `A reader every ${inMs(everyMs)}: ${spread(idle)}.`,
        sql: [query],
      },
      {
        name: "During a load",
        outcome: isSlower ? "breaks" : "holds",
        measured: figures(busy),
        says: `The same readers while ${counted(loaded, "month")} ${loaded === 1 ? "is" : "are"} loaded: ${spread(busy)}.`,
        sql: [query, load],
      },
    ],
    conclusion: isSlower
      ? `While a load runs the middle one of the readers waits ${times(median(busy), median(idle))} as long: ${inMs(median(busy))} instead of ${inMs(median(idle))}; the slowest waits ${inMs(slowest(busy))} instead of ${inMs(slowest(idle))}.`
      : `In this run the load slowed nobody down: the middle one of the readers waited ${inMs(median(busy))}, and ${inMs(median(idle))} without a load. Run it again when the machine has nothing else to do.`,
    modelled: null,
    caveat:
      "DuckDB has one thread and one connection in a page: a query waits for the statement under way. A warehouse shares processors and disks among both instead, so its figure is another; the cause is the same.",
  };
}
