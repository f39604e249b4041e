import fc from "fast-check";
import { expect, test } from "vitest";
import { readWorkload } from "@/lib/lab/workload";
import { formatAddress, type LabAddress, ownSql, parseAddress } from "./address";

const scenarios = ["stock-against-year", "trend"];

const months = { data: null, scenarios, grain: "month", maxMonths: 36 } as const;
const days = { data: "flights", scenarios, grain: "day", maxMonths: 181 } as const;

const read = (address: string, scope: typeof months | typeof days = months): LabAddress => {
  const { search, hash } = new URL(address, "http://isotherm.test/lab/");
  return parseAddress({ search, hash }, scope);
};

test("an address names the scenario, the window and the statement", () => {
  expect(read("?s=trend&months=12#sql=select+1%3B")).toEqual({
    data: null,
    scenario: "trend",
    months: 12,
    sql: "select 1;",
    workload: null,
  });
});

test("a scenario that does not exist and a window outside the lake are dropped", () => {
  expect(read("?s=nothing&months=37")).toEqual({
    data: null,
    scenario: null,
    months: null,
    sql: null,
    workload: null,
  });
  expect(read("?months=-1").months).toBeNull();
  expect(read("?months=1.5").months).toBeNull();
  expect(read("?months=").months).toBeNull();
});

test("a reader's own statement has a tab of its own", () => {
  expect(read(`?s=${ownSql}`).scenario).toBe(ownSql);
});

test("an address without anything set is empty", () => {
  expect(
    formatAddress({ data: null, scenario: null, months: null, sql: null, workload: null }, "month"),
  ).toBe("");
});

test("where the data set is cut by day the window is in days, and months say nothing", () => {
  expect(read("?data=flights&months=12", days)).toMatchObject({ data: "flights", months: null });
  expect(read("?data=flights&days=181", days).months).toBe(181);
  expect(formatAddress(read("?data=flights&s=trend&days=28", days), "day")).toBe(
    "?data=flights&s=trend&days=28",
  );
});

test("what is written is read back, whatever the statement holds", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(null, ownSql, ...scenarios),
      fc.option(fc.integer({ min: 0, max: 36 })),
      fc.option(fc.string({ unit: "grapheme" })),
      fc.constantFrom(null, readWorkload("?mix=60-25-10-5&history=48&hot=12"), readWorkload("?hot=0")),
      (scenario, months, sql, workload) => {
        const address = { data: null, scenario, months, sql, workload };
        expect(read(formatAddress(address, "month") || "?")).toEqual(address);
      },
    ),
    { seed: 1, numRuns: 300 },
  );
});
