import { expect, test } from "vitest";
import priceFile from "@/content/lab/prices.json";
import { priceFileSchema } from "./price-file";
import { assumptionKeys, assumptionLines, priceKeys } from "./price-lines";
import { priceSources, priceTables } from "./prices";

const problemsOf = (change: (file: typeof priceFile) => void) => {
  const file = structuredClone(priceFile);
  change(file);
  const parsed = priceFileSchema.safeParse(file);
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
};

test("every price names its product and at least one source with a date", () => {
  expect(priceTables.length).toBeGreaterThan(1);
  for (const { prices } of priceTables)
    for (const key of priceKeys) {
      expect(prices[key].product).not.toBe("");
      const [first] = prices[key].sources;
      expect(priceSources.find(({ id }) => id === first)?.checked).toMatch(/^2026-/);
    }
});

test("an assumption without a source says that the reader should set it, by having none", () => {
  const ours = priceTables[0]!.assumptions;
  const unsourced = assumptionKeys.filter((key) => ours[key].sources.length === 0);
  expect(unsourced).toEqual([
    "engineFactor",
    "mbPerRequest",
    "lakeCopy",
    "infrequentHistory",
    "thinkSeconds",
  ]);
  expect(assumptionLines.engineFactor.unit).toBe("seconds");
});

test("a price list with a stray key, an unknown source or a figure out of range is refused", () => {
  expect(problemsOf(() => {})).toEqual([]);
  expect(
    problemsOf((file) => {
      file.tables[0]!.prices.scan.sources = ["nowhere"];
    }),
  ).toEqual(['tables.0.prices.scan.sources: no source "nowhere"']);
  expect(
    problemsOf((file) => {
      file.tables[0]!.assumptions.hoursPerDay.value = 25;
    }),
  ).toEqual(["tables.0.assumptions.hoursPerDay.value: found 25"]);
  expect(problemsOf((file) => Object.assign(file.tables[0]!, { colour: "red" }))).toHaveLength(1);
  expect(
    problemsOf((file) => {
      file.tables[0]!.prices.scan.microUsd = 0.5;
    }),
  ).toHaveLength(1);
});

test("a source that no line uses is refused", () => {
  expect(
    problemsOf((file) => {
      file.sources.push({ ...file.sources[0]!, id: "unused" });
    }),
  ).toEqual(['sources: source "unused" is not used']);
});
