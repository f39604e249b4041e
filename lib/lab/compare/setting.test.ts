import { expect, test } from "vitest";
import { type Placement, placements } from "@/lib/catalog/vocabulary";
import type { Measurement } from "./measurement";
import { isMeasuredUnder, keptElsewhere, type Setting, withMeasurement } from "./setting";

const [loaded, lake, hybrid] = placements;

const setting = (changes: Partial<Setting> = {}): Setting => ({
  dataSetId: "retail",
  lakeBytes: 100,
  pace: { delayMs: 0, mbitPerSecond: null },
  window: 12,
  ...changes,
});
const slow = { delayMs: 80, mbitPerSecond: 20 };

const measured = (placement: Placement, under = setting(), scenarioId = "a"): Measurement => ({
  run: { kind: "failed", scenarioId, placement, message: "" },
  setting: under,
  reads: null,
  answer: null,
});

test("another window counts for Pattern 3 alone, another distance or lake for all", () => {
  const under = (changes: Partial<Setting>) =>
    placements.map((placement) => isMeasuredUnder(measured(placement), setting(changes)));
  expect(under({})).toEqual([true, true, true]);
  expect(under({ window: 6 })).toEqual([true, true, false]);
  expect(under({ pace: slow })).toEqual([false, false, false]);
  expect(under({ pace: { delayMs: 0, mbitPerSecond: 20 } })).toEqual([false, false, false]);
  expect(under({ lakeBytes: 101 })).toEqual([false, false, false]);
  expect(under({ dataSetId: "flights" })).toEqual([false, false, false]);
});

test("a new figure takes the place of the one of its scenario, placement and setting", () => {
  const list = [
    measured(lake),
    measured(lake, setting({ pace: slow })),
    measured(hybrid),
    measured(lake, setting(), "b"),
  ];
  const longer = withMeasurement(list, measured(lake, setting({ window: 6 })));
  expect(longer).toHaveLength(4);
  expect(longer.at(-1)!.setting.window).toBe(6);
  expect(withMeasurement(list, measured(hybrid, setting({ window: 6 })))).toHaveLength(5);
});

test("what was measured under other settings of the lake is told, the latest first", () => {
  const list = [
    measured(loaded),
    measured(lake),
    measured(hybrid, setting({ window: 6 })),
    measured(lake, setting({ pace: slow })),
    measured(hybrid, setting({ pace: slow })),
    measured(lake, setting({ dataSetId: "flights" })),
  ];
  expect(keptElsewhere(list, setting())).toEqual([
    { setting: setting({ pace: slow }), placements: [hybrid, lake], count: 2 },
    { setting: setting({ window: 6 }), placements: [hybrid], count: 1 },
  ]);
  expect(keptElsewhere([], setting())).toEqual([]);
});
