import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Engine } from "@/lib/lab/engine";
import {
  addReadings,
  createLakeFixture,
  createReference,
  type LabFixture,
  type LakeFixture,
  openLab,
} from "./lake-fixture";
import { statement } from "./lake-statements.testing";
import { suite } from "./lake-suite";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const boundary = "2025-07-01";
let lake: LakeFixture;
let reference: Engine;
let fixture: LabFixture;

beforeAll(async () => {
  lake = await addReadings(await createLakeFixture());
  reference = await createReference(lake, boundary);
  fixture = await openLab(lake);
  await fixture.lab.loadWarehouse(boundary);
});

afterAll(async () => {
  await fixture?.close();
  await reference?.close();
  await lake?.remove();
});

/** Runs the statement in the lab; its rows must be the native library's. */
async function expectSameRows(sql: string, cold: boolean) {
  const [wanted, outcome] = [await reference.query(sql), await fixture.lab.run(sql, { cold })];
  if (outcome.kind !== "done") throw new Error(`${sql}: not run`);
  expect({ sql, columns: outcome.result.columns.map(({ name }) => name), rows: outcome.result.rows }).toEqual(
    {
      sql,
      columns: wanted.columns.map(({ name }) => name),
      rows: wanted.rows,
    },
  );
  return outcome;
}

test.each(suite)("%s gives the native library's rows", async (sql) => {
  const { lake: read, plan } = await expectSameRows(sql, true);
  expect(read.bytesRead).toBe(plan.bytesToRead);
  expect(read.requests).toBe(plan.requests);
  expect(read.bytesNeeded).toBeLessThanOrEqual(read.bytesRead);
});

test("kept chunks and loaded tables change no row, and nothing is read twice", async () => {
  await fixture.lab.forget();
  for (const sql of suite) await expectSameRows(sql, false);
  for (const sql of suite.slice(0, 12)) expect((await expectSameRows(sql, false)).lake.requests).toBe(0);
});

test("drawn statements give the native library's rows", async () => {
  const cold = fc.boolean();
  await fc.assert(
    fc.asyncProperty(statement, cold, async (sql, isCold) => {
      const wanted = await reference.query(sql).catch(() => null);
      // A statement that DuckDB rejects is rejected in the lab.
      if (wanted === null) await expect(fixture.lab.run(sql, { cold: isCold })).rejects.toThrow();
      else await expectSameRows(sql, isCold);
    }),
    { seed: 1, numRuns: process.env.ISOTHERM_LONG ? 1500 : 60 },
  );
}, 1_800_000);
