import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createNodeEngine } from "@/lib/adapters/duckdb-node";
import { createFileByteSource } from "@/lib/adapters/lake-files";
import { createLakeFixture, type LakeFixture, smallLake } from "@/lib/adapters/lake-fixture";
import { createLab } from "@/lib/adapters/lake-lab";
import { type Placement, placements } from "@/lib/catalog/vocabulary";
import { type Engine, EngineError } from "../engine";
import type { ByteSource, Lab } from "../lab-types";
import { outlineOf } from "../outline";
import { createBench } from "./measure";
import { type MeasureJob, type Measurement, type MeasureProgress, sameAnswer } from "./measurement";
import { settingOf } from "./setting";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const [loaded, lake, hybrid] = placements;
const asItIs = { delayMs: 0, mbitPerSecond: null };

const statements = {
  newest: "select sum(sold) from inventory where report_date >= date '2025-12-24'",
  trend: "select sum(sold) from lake.inventory_history",
  wrong: "select nothing from inventory",
};
type Name = keyof typeof statements;

const jobsOf = (names: readonly Name[], of: readonly Placement[] = placements): readonly MeasureJob[] =>
  names.flatMap((scenarioId) =>
    of.map((placement) => ({ scenarioId, sql: statements[scenarioId], placement })),
  );

let fixture: LakeFixture;
const engines: Engine[] = [];

beforeAll(async () => {
  fixture = await createLakeFixture({ ...smallLake, skus: 6, stores: 4, firstDay: "2025-09-01" });
});
afterAll(async () => {
  for (const engine of engines) await engine.close();
  await fixture?.remove();
});

/** A bench over the small lake, with what it reads counted apart from the labs' own figures. */
function openBench(labNameOf: (placement: Placement) => string = (placement) => placement) {
  const source = createFileByteSource(fixture.folder);
  const seen = { bytes: 0, requests: 0, opened: [] as string[], breakWith: null as Error | null };
  const bytes: ByteSource = {
    async read(range, signal) {
      if (seen.breakWith !== null) throw seen.breakWith;
      const body = await source.read(range, signal);
      seen.bytes += body.byteLength;
      seen.requests += 1;
      return body;
    },
  };
  const open = async (name: string): Promise<Lab> => {
    seen.opened.push(name);
    const engine = await createNodeEngine();
    engines.push(engine);
    return createLab({ engine, bytes, manifest: fixture.manifest });
  };
  const outline = outlineOf(fixture.manifest);
  const bench = createBench({ open, labNameOf });
  const measured: Measurement[] = [];
  const progress: MeasureProgress[] = [];
  return {
    seen,
    measured,
    progress,
    outline,
    measure: (
      jobs: readonly MeasureJob[],
      { repeats = 1, window = 2, signal = new AbortController().signal, onMeasured = () => {} } = {},
    ) =>
      bench.measure(jobs, {
        outline,
        setting: settingOf("retail", outline, asItIs, window),
        repeats,
        signal,
        onProgress: (step) => progress.push(step),
        onMeasured(measurement) {
          measured.push(measurement);
          onMeasured();
        },
      }),
  };
}

test("every scenario is measured under every placement, with the bytes and requests that were really read", async () => {
  const { seen, measured, progress, outline, measure } = openBench();
  await measure(jobsOf(["newest", "trend"]), { repeats: 2 });
  const done = measured.flatMap(({ run }) => (run.kind === "done" ? [run] : []));
  expect(done.map(({ scenarioId, placement }) => [scenarioId, placement])).toEqual([
    ["newest", lake],
    ["trend", lake],
    ["newest", hybrid],
    ["trend", hybrid],
    ["newest", loaded],
    ["trend", loaded],
  ]);
  const rows = outline.partitions.reduce((sum, month) => sum + month.rows, 0);
  const hotRows = outline.partitions.slice(-2).reduce((sum, month) => sum + month.rows, 0);
  expect(done.map(({ rowsHeld }) => rowsHeld)).toEqual([0, 0, hotRows, hotRows, rows, rows]);
  expect(done.map(({ timesMs }) => timesMs.length)).toEqual([2, 2, 2, 2, 2, 2]);
  const [newestLake, trendLake, newestHot, trendHot, newestAll, trendAll] = done.map((run) => run.bytesRead);
  expect([newestHot, newestAll, trendAll]).toEqual([0, 0, 0]);
  expect(newestLake).toBeGreaterThan(0);
  expect(trendHot).toBe(trendLake);

  const loads = done[2]!.load.bytesRead + done[4]!.load.bytesRead;
  expect(done[4]!.load.rows).toBe(rows);
  const queries = 2 * (newestLake! + trendLake! + trendHot!);
  expect(seen.bytes).toBe(loads + queries);
  expect(progress.at(-1)).toMatchObject({ runsPlanned: 12, placement: loaded });
  expect(Math.max(...progress.map(({ bytes }) => bytes))).toBe(seen.bytes);
  // The manifest's column chunks and both scenarios twice under two placements.
  expect(progress.at(-1)!.bytesAtMost).toBeGreaterThanOrEqual(seen.bytes);
  expect(seen.opened).toEqual([lake, hybrid, loaded]);
});

test("the answers are the same rows, and the lake's reads are known by age", async () => {
  const { measured, outline, measure } = openBench();
  await measure(jobsOf(["newest", "trend"]));
  expect([sameAnswer(measured, "newest"), sameAnswer(measured, "trend")]).toEqual([true, true]);
  expect(sameAnswer([], "trend")).toBeNull();
  const first = measured[0]!;
  const other = { ...first, answer: { rows: 1, text: '[["0"]]' } };
  expect(sameAnswer([first, other], "newest")).toBe(false);
  const [newestLake, trendLake] = measured;
  expect(newestLake!.reads!.bytes.slice(1)).toEqual(outline.partitions.slice(1).map(() => 0));
  for (const { run, reads } of [newestLake!, trendLake!])
    expect(reads!.bytes.reduce((sum, bytes) => sum + bytes, 0)).toBe(run.kind === "done" && run.bytesRead);
  expect(measured.find(({ run }) => run.placement === loaded)!.reads).toBeNull();
});

test("a warehouse that is filled stays filled, and a new window fills it anew", async () => {
  const { seen, measured, measure } = openBench();
  await measure(jobsOf(["newest"]));
  const loaded = seen.bytes;
  await measure(jobsOf(["newest"], [hybrid]));
  expect(seen.bytes).toBe(loaded);
  await measure(jobsOf(["newest"], [hybrid]), { window: 1 });
  expect(seen.bytes).toBeGreaterThan(loaded);
  expect(seen.opened).toHaveLength(3);
  const rows = measured.flatMap(({ run }) =>
    run.placement === hybrid && run.kind === "done" ? [run.rowsHeld] : [],
  );
  expect(rows[1]).toBe(rows[0]);
  expect(rows[2]).toBeLessThan(rows[0]!);
});

test("placements may share one lab; the one that it holds goes first", async () => {
  const { seen, measured, measure } = openBench(() => "one");
  await measure(jobsOf(["newest"]));
  await measure(jobsOf(["newest"]));
  expect(seen.opened).toEqual(["one"]);
  expect(measured.map(({ run }) => run.placement)).toEqual([lake, hybrid, loaded, loaded, lake, hybrid]);
  expect(measured.every(({ run }) => run.kind === "done")).toBe(true);
});

test("a statement that fails is a cell with its message, and the rest goes on", async () => {
  const { measured, progress, measure } = openBench();
  await measure(jobsOf(["wrong", "newest"], [lake]), { repeats: 3 });
  expect(measured.map(({ run }) => run.kind)).toEqual(["failed", "done"]);
  expect(measured[0]!.run).toMatchObject({ message: expect.stringContaining("nothing") });
  expect(progress.at(-1)).toMatchObject({ runsDone: 5, runsPlanned: 6 });
});

test("a load that fails fails every scenario of its placement and no other", async () => {
  const { seen, measured, measure } = openBench();
  await measure(jobsOf(["newest"], [lake]));
  seen.breakWith = new Error("Out of Memory Error: failed to allocate");
  await measure(jobsOf(["newest", "trend"], [loaded]));
  seen.breakWith = null;
  await measure(jobsOf(["newest"], [lake]));
  expect(measured.map(({ run }) => [run.scenarioId, run.kind])).toEqual([
    ["newest", "done"],
    ["newest", "failed"],
    ["trend", "failed"],
    ["newest", "done"],
  ]);
  expect(measured[1]!.run).toMatchObject({
    message: "The warehouse could not be filled: Out of Memory Error: failed to allocate",
  });
});

test("an engine that is lost is replaced for the next scenario", async () => {
  const { seen, measured, measure } = openBench();
  seen.breakWith = new EngineError("The SQL engine has crashed.");
  await measure(jobsOf(["trend", "newest"], [lake]), {
    onMeasured: () => {
      seen.breakWith = null;
    },
  });
  expect(measured.map(({ run }) => [run.scenarioId, run.kind])).toEqual([
    ["trend", "failed"],
    ["newest", "done"],
  ]);
  expect(seen.opened).toEqual([lake, lake]);
});

test("a cancelled measurement keeps what it has, the runs of a half-measured cell included", async () => {
  const stop = new AbortController();
  const { measured, progress, measure } = openBench();
  const reason = new Error("enough");
  const jobs = jobsOf(["newest", "trend"], [lake]);
  const timer = setInterval(() => {
    const step = progress.at(-1)?.step;
    if (step?.kind === "running" && step.scenarioId === "trend" && step.turn === 2) stop.abort(reason);
  }, 0);
  await expect(measure(jobs, { repeats: 100, signal: stop.signal })).rejects.toBe(reason);
  clearInterval(timer);
  expect(measured.map(({ run }) => [run.scenarioId, run.kind === "done" && run.timesMs.length > 0])).toEqual([
    ["newest", true],
    ["trend", true],
  ]);
  const { run } = measured[1]!;
  expect(run.kind === "done" && run.timesMs.length < 100).toBe(true);
  // The bench can be used again.
  await measure(jobsOf(["newest"], [lake]));
  expect(measured).toHaveLength(3);
});
