import fc from "fast-check";
import { expect, test } from "vitest";
import { mixKeys } from "@/lib/catalog/vocabulary";
import { mixOfRuns, monthRuns } from "./month-runs";

const scenarios = [
  { id: "morning", work: "bi", runsPerMonth: 700 },
  { id: "drill", work: "bi", runsPerMonth: 100 },
  { id: "search", work: "adhoc", runsPerMonth: 200 },
] as const;
const counts = (result: ReturnType<typeof monthRuns>) => [...result.runs.values()];

test("without a mix each scenario runs as often as it says", () => {
  const result = monthRuns(scenarios, null);
  expect([counts(result), result.total]).toEqual([[700, 100, 200], 1000]);
});

test("a mix keeps the total and divides it by kind, then within a kind as before", () => {
  const result = monthRuns(scenarios, { bi: 40, adhoc: 60, ml: 0, log: 0 });
  expect([counts(result), result.total]).toEqual([[350, 50, 600], 1000]);
});

test("the share of a kind without a scenario is spread over the others and named", () => {
  const result = monthRuns(scenarios, { bi: 30, adhoc: 20, ml: 40, log: 10 });
  expect([counts(result), result.withoutScenario]).toEqual([
    [525, 75, 400],
    ["ml", "log"],
  ]);
});

test("a mix of kinds without any scenario leaves no runs", () => {
  expect(monthRuns(scenarios, { bi: 0, adhoc: 0, ml: 100, log: 0 }).total).toBe(0);
});

test("scenarios that never run share their kind evenly", () => {
  const idle = scenarios.map((one) => ({ ...one, runsPerMonth: one.id === "search" ? 100 : 0 }));
  expect(counts(monthRuns(idle, { bi: 50, adhoc: 50, ml: 0, log: 0 }))).toEqual([25, 25, 50]);
});

test("whole runs always add up to the total, and no scenario is off by more than two", () => {
  const anyMix = fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)).map((cuts) => {
    const [a, b, c] = cuts.toSorted((one, other) => one - other);
    return { bi: a!, adhoc: b! - a!, ml: c! - b!, log: 100 - c! };
  });
  const anyScenarios = fc.array(
    fc.record({ work: fc.constantFrom(...mixKeys), runsPerMonth: fc.nat(5000) }),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(anyScenarios, anyMix, (list, mix) => {
      const named = list.map((one, at) => ({ ...one, id: `s${at}` }));
      const result = monthRuns(named, mix);
      const kinds = mixKeys.filter((key) => named.some(({ work }) => work === key));
      const shares = kinds.reduce((sum, key) => sum + mix[key], 0);
      const own = named.reduce((sum, { runsPerMonth }) => sum + runsPerMonth, 0);
      expect(result.total).toBe(shares === 0 ? 0 : own);
      expect(counts(result).reduce((sum, runs) => sum + runs, 0)).toBe(result.total);
      for (const { id, work, runsPerMonth } of named) {
        const ofKind = named.filter((one) => one.work === work);
        const weight = ofKind.reduce((sum, one) => sum + one.runsPerMonth, 0);
        const part = weight === 0 ? 1 / ofKind.length : runsPerMonth / weight;
        const exact = shares === 0 ? 0 : (own * mix[work] * part) / shares;
        expect(Math.abs(result.runs.get(id)! - exact)).toBeLessThan(2);
      }
    }),
    { seed: 1, numRuns: 300 },
  );
});

test("the mix of the scenarios' own runs is whole and adds up to 100", () => {
  const of = (work: "bi" | "adhoc" | "ml" | "log", runsPerMonth: number) => ({
    id: work,
    work,
    runsPerMonth,
  });
  expect(mixOfRuns([of("bi", 2), of("adhoc", 1), of("bi", 0)])).toEqual({ bi: 67, adhoc: 33, ml: 0, log: 0 });
  expect(mixOfRuns([of("ml", 0)])).toEqual({ bi: 25, adhoc: 25, ml: 25, log: 25 });
  const mix = mixOfRuns([of("bi", 997), of("adhoc", 1), of("ml", 1), of("log", 1)]);
  expect(mix.bi + mix.adhoc + mix.ml + mix.log).toBe(100);
});
