import fc from "fast-check";
import { expect, test } from "vitest";
import { readWorkload } from "@/lib/lab/workload";
import { formatAddress, type LabAddress, ownSql, parseAddress } from "./address";

const scenarios = ["stock-against-year", "trend"];

const read = (address: string): LabAddress => {
  const { search, hash } = new URL(address, "http://isotherm.test/lab/");
  return parseAddress({ search, hash }, scenarios, 36);
};

test("an address names the scenario, the window and the statement", () => {
  expect(read("?s=trend&months=12#sql=select+1%3B")).toEqual({
    scenario: "trend",
    months: 12,
    sql: "select 1;",
    workload: null,
  });
});

test("a scenario that does not exist and a window outside the lake are dropped", () => {
  expect(read("?s=nothing&months=37")).toEqual({
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
  expect(formatAddress({ scenario: null, months: null, sql: null, workload: null })).toBe("");
});

test("what is written is read back, whatever the statement holds", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(null, ownSql, ...scenarios),
      fc.option(fc.integer({ min: 0, max: 36 })),
      fc.option(fc.string({ unit: "grapheme" })),
      fc.constantFrom(null, readWorkload("?mix=60-25-10-5&history=48&hot=12"), readWorkload("?hot=0")),
      (scenario, months, sql, workload) => {
        const address = { scenario, months, sql, workload };
        expect(read(formatAddress(address) || "?")).toEqual(address);
      },
    ),
    { seed: 1, numRuns: 300 },
  );
});
