import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { BreakageId, BreakageReport } from "@/lib/lab/breakages/breakage";
import { type BreakageSubject, subjectOf } from "@/lib/lab/breakages/subject";
import { retail } from "@/lib/lab/data-set";
import type { Engine } from "@/lib/lab/engine";
import type { Lab } from "@/lib/lab/lab-types";
import { type LakeManifest, lakeManifestSchema } from "@/lib/lab/manifest";
import { runBreakage } from "./breakages";
import { createNodeEngine } from "./duckdb-node";
import { createFileByteSource } from "./lake-files";
import { createLab } from "./lake-lab";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

/* The last year of the lake that visitors get, without its wide columns: 4,800 rows a day in 12 monthly files. */

const folder = "public/lake";
const months = 12;
/** Up to what is sold; the wide ones come after it. */
const columns = 8;
let engine: Engine;
let lab: Lab;
let subject: BreakageSubject;
let manifest: LakeManifest;

/** One call at a time, as the browser's engine takes them. */
function takeTurns(engine: Engine): Engine {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
  return {
    ...engine,
    query: (sql, signal) => inTurn(() => engine.query(sql, signal)),
    explain: (sql, signal) => inTurn(() => engine.explain(sql, signal)),
    insertArrow: (ipc, table) => inTurn(() => engine.insertArrow(ipc, table)),
  };
}

const tablesSql =
  "SELECT table_schema, table_name FROM information_schema.tables ORDER BY table_schema, table_name";
let tablesBefore: unknown;

beforeAll(async () => {
  const whole = lakeManifestSchema.parse(JSON.parse(await readFile(`${folder}/manifest.json`, "utf8")));
  const tables = whole.tables.map((table) => ({
    ...table,
    columns: table.columns.slice(0, columns),
    files: table.files.slice(-months).map((file) => ({
      ...file,
      rowGroups: file.rowGroups.map(({ rows, chunks }) => ({ rows, chunks: chunks.slice(0, columns) })),
    })),
  }));
  manifest = { ...whole, firstDay: "2025-01-01", tables };
  engine = takeTurns(await createNodeEngine());
  lab = await createLab({ engine, bytes: createFileByteSource(folder), manifest });
  subject = subjectOf(retail, manifest);
  tablesBefore = (await engine.query(tablesSql)).rows;
});

afterAll(() => engine?.close());

/** Runs it, and sees that nothing is left of it. */
async function run(id: BreakageId, asked = subject): Promise<BreakageReport> {
  const report = await runBreakage(id, { lab, engine, subject: asked }, { memoryBytes: 50_000_000 });
  await lab.forget();
  expect((await engine.query(tablesSql)).rows).toEqual(tablesBefore);
  expect(report.id).toBe(id);
  return report;
}

const outcomes = ({ cases }: BreakageReport) => cases.map(({ name, outcome }) => [name, outcome]);

/** The figures called `name`, case by case. */
const figures = ({ cases }: BreakageReport, name: string) =>
  cases.map(({ measured }) => measured.find((measurement) => measurement.name === name)?.value);

test("history is loaded until the memory limit stops it, and the engine goes on", async () => {
  const limitSql = "SELECT current_setting('memory_limit')";
  const { rows: limit } = await engine.query(limitSql);
  const report = await run("memory-fills");
  const [held, window] = figures(report, "Months held");
  const rowsOf = subject.table.files.map(({ rows }) => rows);
  const sum = (rows: readonly number[]) => rows.reduce((total, count) => total + count, 0);
  expect(held).toBeGreaterThan(1);
  expect(window).toBeGreaterThan(0);
  expect(figures(report, "Rows held")).toEqual([sum(rowsOf.slice(0, held)), sum(rowsOf.slice(-window!))]);
  expect(report.cases[0]!.says).toContain("Out of Memory Error");
  expect(report.modelled?.value).toBe(Math.floor(1e9 / Math.round(figures(report, "Memory")[0]! / held!)));
  expect((await engine.query(limitSql)).rows).toEqual(limit);
});

test("twelve readers are timed with and without a load", async () => {
  const report = await run("load-competes");
  const slowest = figures(report, "Slowest");
  const middle = figures(report, "Median");
  expect(middle.every((median, at) => median! > 0 && median! <= slowest[at]!)).toBe(true);
  // A busy machine may be slower without the load than with it, and the report then says so.
  expect(outcomes(report)).toEqual([
    ["Nothing else runs", "holds"],
    ["During a load", middle[1]! > middle[0]! ? "breaks" : "holds"],
  ]);
  expect(report.cases[1]!.says).toMatch(/while [1-9]\d* months? (is|are) loaded: .* of 12 readers/);
});

test("the forgotten filter opens every file instead of one", async () => {
  const report = await run("forgotten-filter");
  expect(figures(report, "Files opened")).toEqual([1, months]);
  const planned = await lab.plan(report.cases[1]!.sql[0]!);
  expect(figures(report, "Bytes read")[1]).toBe(planned.bytesToRead);
});

test("each value of a slicer is a miss, the same text is a hit", async () => {
  const report = await run("slicers-defeat-cache");
  expect(figures(report, "Answered by the cache")).toEqual([7, 0, 8]);
  const [plain, sliced, again] = figures(report, "Bytes read");
  expect(sliced).toBeGreaterThan(8 * plain! - 1);
  expect(again).toBe(0);
});

test("168 small files take 168 requests and more bytes than one file with the same rows", async () => {
  const report = await run("small-files");
  expect(figures(report, "Requests")).toEqual([168, 1]);
  expect(report.cases.map(({ says }) => says.split(" in ")[0])).toEqual(["33,600 rows", "33,600 rows"]);
  for (const name of ["Bytes stored", "Bytes read", "Reading"]) {
    const [small, compacted] = figures(report, name);
    expect(small).toBeGreaterThan(compacted!);
  }
  // 168 requests of 20 ms, six at a time.
  expect(figures(report, "Reading")[0]).toBeGreaterThan((168 / 6) * 20 * 0.9);
});

test("a renamed column shrinks the sum in silence, and the contract view keeps it", async () => {
  const sumFrom = async (day: string) => {
    const outcome = await lab.run(
      `SELECT sum(sold), count(*) FROM lake.inventory_history WHERE report_date >= DATE '${day}'`,
    );
    return outcome.kind === "done" ? outcome.result.rows[0]!.map(Number) : [];
  };
  const [all, recent] = [await sumFrom("2025-12-18"), await sumFrom("2025-12-25")];
  const report = await run("schema-drift");
  expect(figures(report, "Sum of sold")).toEqual([
    all[0],
    all[0]! - recent[0]!,
    undefined,
    undefined,
    all[0],
  ]);
  expect(figures(report, "Rows without a value")).toEqual([0, recent[1], undefined, undefined, 0]);
  const { cases } = report;
  expect(cases[2]!.says).toContain("Binder Error");
  expect(cases[3]!.says).toContain("contract: sold is empty in rows that promise it");
});

test("one sign in the view counts the boundary day twice or loses it", async () => {
  const report = await run("boundary-rows");
  expect(figures(report, "Rows of the boundary day")).toEqual([9600, 0, 4800]);
  expect(figures(report, "Rows of all days")).toEqual([10 * 4800, 8 * 4800, 9 * 4800]);
});

test.each([
  ["late-correction", [1, 0, 1, 0, 0, 0], [0, 0, -12, 0, 0, 0]],
  ["purge-skipped", [1, 0, 0], [4800, 0, 0]],
  ["half-load", [1, 0, 0], [2400, 0, 0]],
] as const)(
  "%s breaks separate jobs, and neither the repair nor one transaction",
  async (id, wrong, more) => {
    const report = await run(id);
    expect(figures(report, "Days that are wrong")).toEqual(wrong);
    const [seen, source] = [figures(report, "Rows through the view"), figures(report, "Rows of the source")];
    expect(seen.map((rows, at) => rows! - source[at]!)).toEqual(more);
    expect(outcomes(report).map(([, outcome]) => outcome)).toEqual(
      wrong.map((days) => (days > 0 ? "breaks" : "holds")),
    );
  },
);

test("a table of the visitor's own is asked about the columns that it has", async () => {
  const own = subjectOf({ ...retail, id: "own" }, manifest);
  expect(own).not.toMatchObject({ measure: "sold" });
  expect(outcomes(await run("half-load", own))[0]).toEqual(["As separate jobs", "breaks"]);
});

test("a run that is cancelled throws the signal's reason and leaves nothing", async () => {
  const controller = new AbortController();
  const reason = new Error("left the page");
  const running = runBreakage(
    "memory-fills",
    { lab, engine, subject },
    {
      signal: controller.signal,
      onProgress: (says) => {
        if (says.startsWith("Loading month 2")) controller.abort(reason);
      },
    },
  );
  await expect(running).rejects.toBe(reason);
  await lab.forget();
  expect((await engine.query(tablesSql)).rows).toEqual(tablesBefore);
});
