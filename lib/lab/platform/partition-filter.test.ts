import fc from "fast-check";
import { expect, test } from "vitest";
import { keyValue, partitionPath, partitionsBetween, shiftPartitions } from "./calendar";
import type { PartitionKey } from "./model";
import { onePartition, partitionsBefore, partitionsFrom } from "./partition-filter";
import { flightsModel, oddModel, retailModel } from "./sample-models.testing";

const asText = {
  name: ({ name }: PartitionKey) => name,
  value: (key: PartitionKey, day: string) => {
    const value = keyValue(key, day);
    return typeof value === "number" ? String(value) : `'${value}'`;
  },
};

test("partitions before a month are those of earlier years and of the year's earlier months", () => {
  expect(partitionsBefore(retailModel().partitions, "2025-10-01", asText)).toBe(
    "year <= 2025 AND (year < 2025 OR month < 10)",
  );
  expect(partitionsFrom(retailModel().partitions, "2025-10-01", asText)).toBe(
    "year >= 2025 AND (year > 2025 OR month >= 10)",
  );
  expect(onePartition(retailModel().partitions, "2025-10-01", asText)).toBe("year = 2025 AND month = 10");
});

test("January needs no word on the month, the first of a month none on the day", () => {
  expect(partitionsBefore(retailModel().partitions, "2025-01-01", asText)).toBe("year < 2025");
  expect(partitionsFrom(flightsModel().partitions, "2001-05-01", asText)).toBe(
    "year >= 2001 AND (year > 2001 OR month >= 5)",
  );
});

test("a folder of the whole date is compared as it is", () => {
  expect(partitionsBefore(oddModel().partitions, "2024-03-01", asText)).toBe("date < '2024-03-01'");
});

test("folders are written with two digits", () => {
  expect(partitionPath(flightsModel(), "2001-05-04")).toBe("year=2001/month=05/day=04");
  expect(partitionPath(oddModel(), "2024-02-29")).toBe("date=2024-02-29");
});

test("partitions follow the calendar over leap days and the turn of a year", () => {
  expect(partitionsBetween("2024-02-28", "2024-03-02", "day")).toEqual([
    "2024-02-28",
    "2024-02-29",
    "2024-03-01",
  ]);
  expect(partitionsBetween("2024-11-17", "2025-02-01", "month")).toEqual([
    "2024-11-01",
    "2024-12-01",
    "2025-01-01",
  ]);
  expect(shiftPartitions("2025-01-31", "month", -12)).toBe("2024-01-01");
});

test("the conditions cut any calendar at any partition, each day on exactly one side", () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((count) => shiftPartitions("2019-12-15", "day", count));
  const keys = fc.constantFrom(flightsModel().partitions, retailModel().partitions);
  fc.assert(
    fc.property(day, day, keys, (cutDay, other, partitions) => {
      const grain = partitions.length === 2 ? "month" : "day";
      const cut = shiftPartitions(cutDay, grain, 0);
      const holds = (condition: string) => evaluate(condition, partitions, other);
      expect(holds(partitionsBefore(partitions, cut, asText))).toBe(other < cut);
      expect(holds(partitionsFrom(partitions, cut, asText))).toBe(other >= cut);
      expect(holds(onePartition(partitions, cut, asText))).toBe(shiftPartitions(other, grain, 0) === cut);
    }),
    { seed: 1, numRuns: 1000 },
  );
});

/** Reads the condition as JavaScript, with the partition keys' values of a day. */
function evaluate(condition: string, keys: readonly PartitionKey[], day: string): boolean {
  const names = keys.map(({ name }) => name);
  const script = condition
    .replaceAll(" AND ", " && ")
    .replaceAll(" OR ", " || ")
    .replaceAll(/([a-z]) = /g, "$1 === ");
  return Boolean(new Function(...names, `return ${script}`)(...keys.map((key) => keyValue(key, day))));
}
