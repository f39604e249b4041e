import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type LakeManifest, lakeManifestSchema } from "@/lib/lab/manifest";
import type { WindowReport } from "@/lib/lab/rolling/driver";
import type { FailureId, Procedure } from "@/lib/lab/rolling/failure";
import { planWindow } from "@/lib/lab/rolling/window-plan";
import { addReadings, createLakeFixture, type LabFixture, openLab } from "./lake-fixture";
import { createWindowDriver } from "./rolling-window";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

/* The lake that visitors get: 120 articles in 40 stores, so 4,800 rows a day. */

const folder = "public/lake";
let manifest: LakeManifest;
let fixture: LabFixture;

beforeAll(async () => {
  manifest = lakeManifestSchema.parse(JSON.parse(await readFile(`${folder}/manifest.json`, "utf8")));
  fixture = await openLab({ folder, manifest, remove: async () => {} });
});

afterAll(() => fixture?.close());

const driverOf = (wishes: { tailDays: number; windowDays: number; steps: number }) =>
  createWindowDriver({ ...fixture, plan: planWindow(manifest.tables[0]!, { measure: "sold", ...wishes }) });

/** Wrong days and held days as "day kind rows seen / source, lake, warehouse". */
const findings = ({ check }: WindowReport) =>
  check.days.flatMap(({ day, problems, seen, source, lake, warehouse }) =>
    problems.length === 0
      ? []
      : [
          `${day} ${problems.map(({ kind }) => kind).join(", ")}: ${seen.rows} of ${source.rows}, lake ${lake.rows}, warehouse ${warehouse.rows}`,
        ],
  );

/** Step n loads day 10 + n of December and expires day 3 + n. */
const played: readonly (readonly [number, Procedure, FailureId, readonly string[]])[] = [
  [1, "one transaction", "half-load", []],
  [2, "one transaction", "load-repeated", []],
  [3, "one transaction", "purge-skipped", ["2025-12-06 held: 4800 of 4800, lake 4800, warehouse 4800"]],
  [4, "one transaction", "boundary-not-moved", []],
  [5, "one transaction", "late-cold", []],
  [6, "one transaction", "late-hot", []],
  [7, "separate jobs", "half-load", ["2025-12-17 too many: 7200 of 4800, lake 4800, warehouse 7200"]],
  [8, "separate jobs", "load-repeated", ["2025-12-18 twice: 9600 of 4800, lake 4800, warehouse 9600"]],
  [9, "separate jobs", "purge-skipped", ["2025-12-12 twice, held: 9600 of 4800, lake 4800, warehouse 4800"]],
  [10, "separate jobs", "boundary-not-moved", ["2025-12-13 lost: 0 of 4812, lake 4812, warehouse 0"]],
  [
    11,
    "separate jobs",
    "late-cold",
    ["2025-12-12 lake incomplete, held: 4812 of 4812, lake 4800, warehouse 12"],
  ],
  [12, "separate jobs", "late-hot", ["2025-12-19 missing: 4800 of 4812, lake 4812, warehouse 4800"]],
];

test("each failure leaves the damage that it is said to leave, and putting it right leaves none", async () => {
  const driver = driverOf({ tailDays: 3, windowDays: 7, steps: 21 });
  const begun = await driver.begin();
  expect(begun.position).toEqual({ done: 0, today: "2025-12-10", boundary: "2025-12-04" });
  expect(begun.check.says).toBe("Each of 10 days is there exactly once, with the source’s rows and sums.");
  expect(begun.lake.bytesRead).toBeGreaterThan(0);
  for (const [step, procedure, failure, damage] of played) {
    const report = await driver.step(procedure, failure);
    expect({ step, procedure, failure, damage: findings(report) }).toEqual({
      step,
      procedure,
      failure,
      damage,
    });
    expect(report.position.today).toBe(`2025-12-${10 + step}`);
    expect(findings(await driver.recover())).toEqual([]);
  }
  await driver.end();
});

test("a load that fails half way leaves half a day behind as separate jobs and nothing in a transaction", async () => {
  const driver = driverOf({ tailDays: 2, windowDays: 3, steps: 2 });
  await driver.begin();
  const failed = async (procedure: Procedure) => {
    const { jobs } = await driver.step(procedure, "half-load");
    return jobs.flatMap(({ error, leftBehind }) => (error === null ? [] : [[error, leftBehind]]));
  };
  const error = "Invalid Input Error: the connection to the lake was lost";
  expect(await failed("one transaction")).toEqual([[error, 0]]);
  expect(await failed("separate jobs")).toEqual([[error, 2400]]);
  await expect(driver.step("one transaction", null)).rejects.toThrow(
    "rolling window: all 2 days are played (the lake ends there). Begin again.",
  );
  await driver.end();
});

test("thirty days with two failures in between end with every row exactly once", async () => {
  const driver = driverOf({ tailDays: 7, windowDays: 28, steps: 30 });
  let report = await driver.begin();
  for (let day = 1; day <= 30; day++) {
    const failure = day === 8 ? "purge-skipped" : day === 20 ? "half-load" : null;
    report = await driver.step(failure === null ? "one transaction" : "separate jobs", failure);
    expect(report.check.holds).toBe(failure === null);
    if (failure !== null) await driver.recover();
  }
  expect(report.position).toEqual({ done: 30, today: "2025-12-31", boundary: "2025-12-04" });
  expect(report.lake).toEqual({ bytesRead: 0, requests: 0 });

  const columns = driver.plan.columns.map(({ name }) => name).join(", ");
  const lake = `SELECT ${columns} FROM lake.inventory_history WHERE report_date >= DATE '${driver.plan.days[0]}'`;
  const view = `SELECT ${columns} FROM warehouse.window_all`;
  const differences = await fixture.lab.run(
    `SELECT (SELECT count(*) FROM (${view} EXCEPT ALL ${lake})), (SELECT count(*) FROM (${lake} EXCEPT ALL ${view})), (SELECT count(*) FROM (${view})), (SELECT count(*) FROM warehouse.window_hot)`,
  );
  expect(differences.kind === "done" && differences.result.rows).toEqual([
    ["0", "0", String(65 * 4800), String(28 * 4800)],
  ]);
  await driver.end();
});

test("a step that is cancelled leaves no open transaction, and a new simulation begins", async () => {
  const driver = driverOf({ tailDays: 2, windowDays: 3, steps: 2 });
  await expect(driver.step("one transaction", null)).rejects.toThrow("not begun");
  await driver.begin();
  const controller = new AbortController();
  const step = driver.step("one transaction", null, controller.signal);
  controller.abort(new Error("left the page"));
  await expect(step).rejects.toThrow("left the page");
  await expect(driver.step("one transaction", null)).rejects.toThrow("not begun");
  await fixture.engine.query("BEGIN TRANSACTION");
  await fixture.engine.query("ROLLBACK");
  await driver.begin();
  expect((await driver.step("one transaction", null)).check.holds).toBe(true);
  await driver.end();
  const left = await fixture.engine.query(
    "SELECT count(*) FROM information_schema.tables WHERE table_name LIKE 'window%'",
  );
  expect(left.rows).toEqual([["0"]]);
});

test("a table with another day column, NULLs and days without a row can be played as well", async () => {
  const lake = await addReadings(await createLakeFixture());
  const other = await openLab(lake);
  try {
    const plan = planWindow(lake.manifest.tables[1]!, { tailDays: 5, windowDays: 20, steps: 25 });
    const driver = createWindowDriver({ ...other, plan });
    let report = await driver.begin();
    for (let day = 1; day <= 25; day++) report = await driver.step("one transaction", null);
    expect(plan).toMatchObject({ dateColumn: "day", measure: "big" });
    expect(report.check.days).toHaveLength(50);
    expect(report.check.days.some(({ source }) => source.rows === 0)).toBe(true);
    expect(report.check.holds).toBe(true);
    await driver.end();
  } finally {
    await other.close();
    await lake.remove();
  }
});
