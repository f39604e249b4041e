import { expect, test } from "vitest";
import { placements } from "@/lib/catalog/vocabulary";
import { byPlacement } from "./by-placement";
import { comparePlacements } from "./comparison";
import { comparisonCsv } from "./comparison-csv";
import { comparisonJson, type ExportedComparison } from "./comparison-export";
import { comparisonMarkdown } from "./comparison-markdown";
import { holdingOf } from "./comparison-row";
import { done, failed, input, runs } from "./fixture.testing";
import { choosePrices } from "./price-choice";

const [loaded, lake] = placements;

const exported = (list = [...runs, failed("exploration", lake)]): ExportedComparison => {
  const given = input({ runs: list });
  return {
    dataSet: { id: "retail", title: "Retail, a | b", bytes: 1e12 },
    setting: { dataSetId: "retail", lakeBytes: 1e12, pace: { delayMs: 80, mbitPerSecond: 20 }, window: 12 },
    windowText: "12 months",
    holdings: byPlacement((placement) => holdingOf(list, placement)),
    comparison: comparePlacements(given),
    mix: null,
    prices: choosePrices(),
    titleOf: (id) => id.toUpperCase(),
    link: "https://example.org/lab/compare/?window=12",
  };
};

const plain = (text: string) => text.replace(/[\u2009\u00a0]/g, " ");

test("Markdown has one table of what was measured and one of what is modelled", () => {
  const text = plain(comparisonMarkdown(exported()));
  const lines = text.split("\n");
  const tables = lines.filter((line) => line.startsWith("|"));
  expect(tables.filter((line) => line.startsWith("| Measured")).length).toBe(1);
  // A head, a rule, the load and two scenarios; a head, a rule, two scenarios and the month.
  expect(tables).toHaveLength(5 + 5);
  const columns = tables.map((line) => line.split(/(?<!\\)\|/).length - 2);
  expect([...new Set(columns.slice(0, 5)), ...new Set(columns.slice(5))]).toEqual([13, 5]);
  expect(text).toContain("| DASHBOARD | 0 bytes | 0 | 2.0 s | 1,000,000,000 | 20.0 GB | 5,000 | 9.0 s | 0 |");
  expect(text).toContain("2.0 min (1.7 min to 2.3 min, 3 runs)");
  expect(text).toContain("failed: Out of memory");
  expect(text).toContain("80 ms added before each request, at most 20 Mbit/s");
  expect(text).toContain("| Month, with storage, loading and idle hours | 400 |");
  expect(text).toContain("Not in the totals: EXPLORATION (failed under Pattern 2).");
});

test("CSV has exact figures, a line for each load, and quotes what needs it", () => {
  const list = [...runs, { ...failed("exploration", loaded), message: 'Out of memory, "again"' }];
  const lines = comparisonCsv(exported(list)).trimEnd().split("\r\n");
  // A head, two loads, two scenarios under three placements.
  expect(lines).toHaveLength(1 + 2 + 6);
  const width = lines[0]!.split(",").length;
  expect(lines[1]).toBe(
    "retail,(filling the warehouse),warehouse-as-platform,,80,20,1000000000000,250000,36500000,36500000,36500000,1,1000000000,,,,",
  );
  expect(lines[4]).toBe(
    "retail,dashboard,no-warehouse,,80,20,20000000000,5000,9000,9000,9000,1,0,,300,300,30.6",
  );
  expect(lines[4]!.split(",")).toHaveLength(width);
  expect(lines.find((line) => line.includes("Out of memory"))).toContain('"Out of memory, ""again"""');
});

test("JSON keeps what was measured apart from what is modelled", () => {
  const read = JSON.parse(comparisonJson(exported([...runs, done("dashboard", lake, { bytesRead: 5 })])));
  expect(Object.keys(read)).toEqual(["dataSet", "link", "setting", "measured", "modelled"]);
  expect(read.setting).toEqual({ window: 12, delayMs: 80, mbitPerSecond: 20 });
  expect(read.measured.scenarios[0]["no-warehouse"].bytesRead).toBe(5);
  expect(read.measured.loads["warehouse-as-platform"].load.rows).toBe(1e9);
  expect(JSON.stringify(read.measured)).not.toContain("costs");
  expect(JSON.stringify(read.modelled)).not.toContain("timesMs");
  expect(read.modelled.months["no-warehouse"].total).toBeGreaterThan(0);
});
