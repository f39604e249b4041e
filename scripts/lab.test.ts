import { spawnSync } from "node:child_process";
import { expect, test, vi } from "vitest";
import { labCommand } from "./lab-command";

vi.setConfig({ testTimeout: 300_000 });

async function lab(...args: readonly string[]) {
  const written = { stdout: "", stderr: "" };
  const status = await labCommand(args, {
    print(text) {
      written.stdout += `${text}\n`;
    },
    complain(line) {
      written.stderr += `${line}\n`;
    },
    progress() {},
  });
  return { status, ...written };
}

/** The same as a process of its own. */
function start(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["node_modules/tsx/dist/cli.mjs", "scripts/lab.ts", ...args],
    { encoding: "utf8", env: { ...process.env, NODE_NO_WARNINGS: "1" } },
  );
  return { status, stdout, stderr };
}

test("--list names the scenarios of both data sets, as text and as JSON", async () => {
  const listed = JSON.parse((await lab("--list", "--json")).stdout);
  expect(listed[0]).toEqual({
    id: "stock-against-history",
    dataSet: "retail",
    title: "Stock against its history",
    question: expect.stringContaining("?"),
    kind: "federated",
    work: "bi",
    runsPerMonth: 22,
    window: 12,
  });
  const countOf = (id: string) => listed.filter(({ dataSet }: { dataSet: string }) => dataSet === id).length;
  expect(countOf("retail")).toBeGreaterThanOrEqual(12);
  expect(countOf("flights")).toBeGreaterThanOrEqual(6);
  const text = (await lab("--list")).stdout;
  for (const line of [
    "stock-against-year\n",
    "on-time-last-week\n",
    "US Bureau of Transportation Statistics",
  ])
    expect(text).toContain(line);
});

test("a scenario's report has its rows, what was read and loaded, the plan and the times", async () => {
  const { status, stdout, stderr } = start(
    "--scenario",
    "last-quarter-by-region",
    "--placement",
    "no-warehouse",
    "--json",
  );
  expect([status, stderr]).toEqual([0, "Loaded 0 rows into the warehouse.\n"]);
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({
    columns: ["region", "sold", "empty_shelf_days"],
    lake: { files: 3, rowGroups: 15 },
    load: { bytesRead: 0, requests: 0, rows: 0 },
    plan: { files: 3, rowGroups: 15, tables: [{ table: "inventory_history" }] },
  });
  expect(report.rows.map(([region]: readonly string[]) => region)).toEqual([
    "east",
    "islands",
    "north",
    "south",
    "west",
  ]);
  expect(report.lake.bytesRead).toBe(report.plan.bytesToRead);
  expect(Object.keys(report.timesMs)).toEqual(["plan", "fetch", "decode", "insert", "execute", "total"]);
});

test("a hot window that holds the days asked for leaves the lake alone", async () => {
  const args = [
    "--scenario",
    "last-quarter-by-region",
    "--placement",
    "purposeful-hybrid",
    "--hot-months",
    "3",
    "--json",
  ];
  const report = JSON.parse((await lab(...args)).stdout);
  expect(report.lake).toEqual({ bytesRead: 0, bytesNeeded: 0, requests: 0, files: 0, rowGroups: 0 });
  expect(report.load.rows).toBe(92 * 120 * 40);
});

test("a flights scenario's window is given in days", async () => {
  const args = ["--scenario", "week-against-week", "--placement", "purposeful-hybrid", "--hot-days"];
  const report = JSON.parse((await lab(...args, "28", "--json")).stdout);
  expect(report).toMatchObject({
    dataSet: "flights",
    hotMonths: null,
    hotDays: 28,
    lake: { files: 7, rowGroups: 7, requests: 7 },
  });
  expect(report.rows.map(([weekday]: readonly string[]) => weekday)).toEqual([
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
    "7",
  ]);
  const { stdout, stderr } = await lab(...args, "35");
  expect([report.load.rows, stderr]).toEqual([469_738, "Loaded 584361 rows into the warehouse.\n"]);
  expect(stdout).toContain("week-against-week under purposeful-hybrid, 35 days hot\n");
  expect(stdout).toContain("lake: 0 bytes read, 0 needed, 0 requests, 0 files, 0 row groups\n");
});

test.each([
  [
    ["--scenario", "week-against-week", "--placement", "purposeful-hybrid", "--hot-months", "1"],
    "lab: hot-months: not an option (found 1, allowed: hot-days 0 to 181, since week-against-week asks the data set flights,",
  ],
  [
    ["--scenario", "text-search", "--placement", "purposeful-hybrid", "--hot-days", "7"],
    "lab: hot-days: not an option (found 7, allowed: hot-months 0 to 36, since text-search asks the data set retail,",
  ],
  [
    ["--scenario", "nothing", "--placement", "no-warehouse"],
    "lab: scenario: not an option (found nothing, allowed: stock-against-history,",
  ],
  [
    ["--scenario", "text-search"],
    "lab: placement: not an option (found nothing, allowed: warehouse-as-platform,",
  ],
  [
    ["--placement", "no-warehouse", "--scenario", "text-search", "--hot-months", "-1"],
    "lab: arguments: not an option",
  ],
  [["--nonsense"], "lab: arguments: not an option (found --nonsense, allowed: --scenario ID"],
])("%j ends with status 2 and one line", async (args, message) => {
  const { status, stdout, stderr } = await lab(...args);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^[^\n]+\n$/);
  expect(stderr.startsWith(message)).toBe(true);
});

test("bad input ends the process with status 2 and nothing on standard output", () => {
  const { status, stdout, stderr } = start("--nonsense");
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^lab: arguments: not an option \(found --nonsense, .+\n$/);
});
