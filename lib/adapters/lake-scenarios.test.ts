import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { mixKeys, type Placement, placements } from "@/lib/catalog/vocabulary";
import { type DataSet, dataSets, flights, retail } from "@/lib/lab/data-set";
import type { ResultSet } from "@/lib/lab/engine";
import { placementLoad } from "@/lib/lab/placement";
import type { Scenario } from "@/lib/lab/scenario";
import { partitionsOf } from "@/lib/lab/timeline";
import {
  createFlightsFixture,
  createLakeFixture,
  createReference,
  type LabFixture,
  type LakeFixture,
  openLab,
} from "./lake-fixture";
import { readAllScenarios, readScenarios } from "./lake-scenarios";
import { lakeFolder, readManifest } from "./read-manifest";

vi.setConfig({ testTimeout: 900_000, hookTimeout: 300_000 });

const isLong = process.env.ISOTHERM_LONG !== undefined;

/** Where the isotherm lies, as the number of partitions in the warehouse. */
type Position = { readonly name: string; readonly windowOf: (count: number) => number };

const empty: Position = { name: "an empty window", windowOf: () => 0 };
const last: Position = { name: "the last partition loaded", windowOf: () => 1 };
const middle: Position = { name: "half of the partitions loaded", windowOf: (count) => count >> 1 };
const first: Position = { name: "all but the first partition loaded", windowOf: (count) => count - 1 };
const everything: Position = { name: "every partition loaded", windowOf: (count) => count };

type Case = { readonly placement: Placement; readonly position: Position };

const hybrid = (position: Position): Case => ({ placement: "purposeful-hybrid", position });
const whole: Case = { placement: "warehouse-as-platform", position: everything };
const nothing: Case = { placement: "no-warehouse", position: empty };
const everyCase: readonly Case[] = [whole, nothing, ...[empty, last, middle, first, everything].map(hybrid)];

const realLake = async (dataSet: DataSet): Promise<LakeFixture> => ({
  folder: lakeFolder(dataSet),
  manifest: await readManifest(dataSet),
  dataSet,
  remove: async () => {},
});

type Lake = {
  readonly title: string;
  readonly dataSet: DataSet;
  /** A small lake's chunks are so small that the headers of a request outweigh them. */
  readonly isReal: boolean;
  readonly open: () => Promise<LakeFixture>;
  readonly cases: readonly Case[];
};

/** Small lakes at the edges of the window; the visitors' lakes, of gigabytes once unpacked, at every position in the long run. */
const lakes: readonly Lake[] = [
  {
    title: "a small retail lake",
    dataSet: retail,
    isReal: false,
    open: () => createLakeFixture(),
    cases: isLong ? everyCase : [hybrid(last), hybrid(first)],
  },
  {
    title: "a small flights lake",
    dataSet: flights,
    isReal: false,
    open: () => createFlightsFixture(),
    cases: isLong ? everyCase : [whole, nothing, hybrid(last), hybrid(everything)],
  },
  {
    title: "the flights lake",
    dataSet: flights,
    isReal: true,
    open: () => realLake(flights),
    cases: isLong ? everyCase : [hybrid(middle)],
  },
  ...(isLong
    ? [
        {
          title: "the retail lake",
          dataSet: retail,
          isReal: true,
          open: () => realLake(retail),
          cases: everyCase,
        },
      ]
    : []),
];

describe.each(lakes)("on $title", ({ dataSet, isReal, open, cases }) => {
  let lake: LakeFixture;
  let fixture: LabFixture;
  let scenarios: readonly Scenario[];
  const wanted = new Map<string, ResultSet["rows"]>();

  beforeAll(async () => {
    lake = await open();
    scenarios = await readScenarios(dataSet);
    const reference = await createReference(lake, null);
    for (const { id, sql } of scenarios) wanted.set(id, (await reference.query(sql)).rows);
    await reference.close();
    fixture = await openLab(lake);
  });

  afterAll(async () => {
    await fixture?.close();
    await lake?.remove();
  });

  test("every scenario has rows", () => {
    for (const { id } of scenarios) expect([id, wanted.get(id)!.length > 0]).toEqual([id, true]);
  });

  test.each(cases)(
    "every scenario gives the native library's rows under $placement with $position.name",
    async ({ placement, position }) => {
      const count = partitionsOf(lake.manifest.tables[0]!).length;
      const { boundary, historyFrom } = placementLoad(placement, lake.manifest, position.windowOf(count));
      await fixture.lab.loadWarehouse(boundary, { historyFrom });
      for (const { id, kind, sql } of scenarios) {
        const outcome = await fixture.lab.run(sql);
        if (outcome.kind !== "done") throw new Error(`${id}: not run`);
        expect({ id, rows: outcome.result.rows }).toEqual({ id, rows: wanted.get(id) });
        const { bytesRead, bytesNeeded } = outcome.lake;
        if (isReal) expect([id, bytesRead <= 1.1 * bytesNeeded]).toEqual([id, true]);
        if (kind === "catalog" || placement === "warehouse-as-platform")
          expect([id, bytesRead]).toEqual([id, 0]);
        else if (placement === "no-warehouse") expect([id, bytesRead > 0]).toEqual([id, true]);
      }
    },
  );
});

test("the whole retail lake in the warehouse leaves room for the widest reads of its history", async () => {
  const lake = await realLake(retail);
  const fixture = await openLab(lake);
  onTestFinished(() => fixture.close());
  const scenarios = new Map((await readScenarios(retail)).map(({ id, sql }) => [id, sql]));
  const { boundary, historyFrom } = placementLoad(
    "purposeful-hybrid",
    lake.manifest,
    partitionsOf(lake.manifest.tables[0]!).length,
  );
  await fixture.lab.loadWarehouse(boundary, { historyFrom });
  for (const id of ["text-search", "feature-scan"])
    expect(await fixture.lab.run(scenarios.get(id)!)).toMatchObject({ kind: "done" });
});

test("every case is a placement of the catalog", () => {
  expect(new Set(everyCase.map(({ placement }) => placement))).toEqual(new Set(placements));
});

describe("the scenarios' content", () => {
  test("has twelve or more for retail, six or more for flights, no id twice, and every kind of work in both", async () => {
    const [ofRetail, ofFlights] = await Promise.all(dataSets.map((dataSet) => readScenarios(dataSet)));
    expect(ofRetail!.length).toBeGreaterThanOrEqual(12);
    expect(ofFlights!.length).toBeGreaterThanOrEqual(6);
    const ids = (await readAllScenarios()).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const list of [ofRetail!, ofFlights!])
      expect(new Set(list.map(({ work }) => work))).toEqual(new Set(mixKeys));
  });

  test("is the same on every run and every machine: ordered, without chance, clock, JSON or time zones", async () => {
    for (const { id, sql } of await readAllScenarios()) {
      expect([id, /\border by\b[^()]*$/i.test(sql)]).toEqual([id, true]);
      expect([
        id,
        /\b(random|hash|md5|uuid|now|current_date|current_timestamp|today|json\w*|timestamptz|at time zone|using sample|tablesample|approx_\w+|load|install)\b/i.exec(
          sql,
        )?.[0],
      ]).toEqual([id, undefined]);
    }
  });

  test("asks for days that its lake holds", async () => {
    for (const dataSet of dataSets) {
      const { firstDay, lastDay } = await readManifest(dataSet);
      for (const { id, sql } of await readScenarios(dataSet))
        for (const [, day] of sql.matchAll(/date '([\d-]+)'/g))
          expect([id, day! >= firstDay && day! <= lastDay]).toEqual([id, true]);
    }
  });
});
