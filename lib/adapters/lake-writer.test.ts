import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Engine } from "@/lib/lab/engine";
import { lakeManifestSchema } from "@/lib/lab/manifest";
import { createLakeFixture, createReference, type LakeFixture, smallLake } from "./lake-fixture";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const parameters = { ...smallLake, firstDay: "2025-01-01", lastDay: "2025-03-31" };
let lake: LakeFixture;
let engine: Engine;

beforeAll(async () => {
  lake = await createLakeFixture(parameters);
  engine = await createReference(lake, null);
});

afterAll(async () => {
  await engine?.close();
  await lake?.remove();
});

const history = () => lake.manifest.tables[0]!;
const digest = async (file: string) =>
  createHash("sha256")
    .update(await readFile(file))
    .digest("hex");

test("the same seed gives the same bytes, another seed others", async () => {
  const [again, other] = [
    await createLakeFixture(parameters),
    await createLakeFixture({ ...parameters, seed: 8 }),
  ];
  try {
    expect(again.manifest).toEqual(lake.manifest);
    for (const { path } of history().files)
      expect(await digest(join(again.folder, path))).toBe(await digest(join(lake.folder, path)));
    expect(other.manifest.tables[0]!.files.map(({ path }) => path)).not.toEqual(
      history().files.map(({ path }) => path),
    );
  } finally {
    await again.remove();
    await other.remove();
  }
});

test("files are named by their content and lie in hive-style folders", async () => {
  expect(history().files).toHaveLength(3);
  for (const { path, partition } of history().files) {
    const [year, month] = partition;
    const start = (await digest(join(lake.folder, path))).slice(0, 16);
    expect(path).toBe(`inventory_history/year=${year}/month=0${month}/${start}.parquet`);
  }
});

test("the manifest on disk is the one returned, and says of each chunk what the file holds", async () => {
  expect(
    lakeManifestSchema.parse(JSON.parse(await readFile(join(lake.folder, "manifest.json"), "utf8"))),
  ).toEqual(lake.manifest);
  const [file] = history().files;
  const contents = await readFile(join(lake.folder, file!.path));
  expect(contents.byteLength).toBe(file!.bytes);
  expect(file!.rowGroups.map(({ rows }) => rows)).toEqual([2048, 2048, 31 * 180 - 4096]);
  const ranges = file!.rowGroups.flatMap(({ chunks }) =>
    chunks.map(([offset, length]) => [offset, offset + length] as const),
  );
  // Chunks follow one another without gaps: after the magic bytes, before the footer.
  for (const [at, [start]] of ranges.entries()) expect(start).toBe(at === 0 ? 4 : ranges[at - 1]![1]);
  expect(ranges.at(-1)![1]).toBeLessThan(file!.bytes);
});

test("bounds and null counts are those of the rows", async () => {
  const [file] = history().files;
  const [first] = file!.rowGroups;
  for (const name of [
    "sku",
    "inventory_count",
    "report_date",
    "promo",
    "received",
    "unit_cost_cents",
    "updated_at",
    "supplier",
  ]) {
    const { rows } = await engine.query(
      `SELECT count(*) - count(${name}), min(${name}), max(${name}) FROM (SELECT * FROM read_parquet('${join(lake.folder, file!.path)}') LIMIT 2048)`,
    );
    const [, , nulls, low, high] =
      first!.chunks[history().columns.findIndex((column) => column.name === name)]!;
    expect([name, String(nulls), low, high]).toEqual([name, ...rows[0]!]);
  }
});

test("every article has one row for each store and day, sorted by day, article and store", async () => {
  const { rows } = await engine.query(
    "SELECT count(*), count(DISTINCT (report_date, sku, store_id)), min(report_date), max(report_date) FROM lake.inventory_history",
  );
  expect(rows).toEqual([[String(90 * 180), String(90 * 180), "2025-01-01", "2025-03-31"]]);
  const unsorted = await engine.query(
    `SELECT count(*) FROM (SELECT (report_date, sku, store_id) k, lag(k) OVER () p FROM read_parquet('${join(lake.folder, history().files[1]!.path)}')) WHERE p >= k`,
  );
  expect(unsorted.rows).toEqual([["0"]]);
});

test("the data holds what a connector gets wrong: NULLs, negative numbers, apostrophes, wide and missing text", async () => {
  const { rows } = await engine.query(
    `SELECT count(*) FILTER (inventory_count < 0), count(*) FILTER (sold < 0), count(*) FILTER (received < 0),
       count(*) - count(promo), count(*) - count(unit_cost_cents), count(*) - count(supplier),
       count(*) FILTER (note LIKE '%''%'), count(*) FILTER (length(note) > 100), count(*) FILTER (inventory_count = 0)
     FROM lake.inventory_history`,
  );
  for (const found of rows[0]!) expect(Number(found)).toBeGreaterThan(0);
  const notes = await engine.query("SELECT count(note) / count(*) FROM lake.inventory_history");
  expect(Number(notes.rows[0]![0])).toBeLessThan(0.2);
});
