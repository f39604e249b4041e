import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { searchCommand } from "./search-command";

async function search(given: readonly string[]) {
  const written = { stdout: "", stderr: "" };
  const status = await searchCommand(given, {
    readLines: () => {
      throw new Error("Nobody asked for standard input.");
    },
    print(text) {
      written.stdout += `${text}\n`;
    },
    complain(line) {
      written.stderr += `${line}\n`;
    },
  });
  return { status, ...written };
}

/** The same as a process of its own. */
const start = (given: readonly string[], input = "") =>
  spawnSync("node_modules/.bin/tsx", ["scripts/search.ts", ...given], { input, encoding: "utf8" });

test("--json prints slug, title and score, best first", async () => {
  const { status, stdout, stderr } = await search(["--json", "change", "data", "capture"]);
  expect([status, stderr]).toEqual([0, ""]);
  expect(JSON.parse(stdout)[0]).toEqual({
    slug: "change-data-capture",
    title: "Change data capture",
    score: 1,
  });
});

/** Query, and the pattern that the catalog as it is written must put first. */
const questions = [
  ["debezium", "change-data-capture"],
  ["virtualization", "data-virtualization"],
  ["virtualisation", "data-virtualization"],
  ["CDC", "change-data-capture"],
  ["elt", "extract-load-transform"],
  ["kappa", "kappa-architecture"],
  ["data swamp", "data-lake"],
  ["small files athena", "data-lake"],
  ["dashboard is slow at 9 am", "data-warehouse"],
  ["deleted customers are still there", "change-data-capture"],
  ["rolling window", "purposeful-hybrid"],
  ["serverless sql", "no-warehouse"],
  ["data warehose", "data-warehouse"],
  ["debezuim", "change-data-capture"],
  ["master data", "master-data-management"],
  ["timeseries", "time-series-storage"],
] as const;

test("- answers each line of standard input with one array, an empty line with an empty one", async () => {
  const input = [...questions.map(([query]) => query), "", "zzqxj"].join("\r\n");
  const { status, stdout, stderr } = start(["-"], `${input}\n`);
  expect([status, stderr]).toEqual([0, ""]);
  const firsts = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line)[0]?.slug);
  expect(firsts).toEqual([...questions.map(([, slug]) => slug), undefined, undefined]);
});

test("without --json each pattern is a line that names its address", async () => {
  const { stdout } = await search(["reference data"]);
  expect(stdout).toMatch(/^0\.9\d {2}Reference data management {2}\/patterns\/reference-data-management\/$/m);
});

test("bad input ends with status 2, one line on standard error and nothing on standard output", async () => {
  const { status, stdout, stderr } = start(["--jsno", "kappa"]);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^search: option: unknown \(found --jsno, allowed --json\)\. .+\n$/);
});
