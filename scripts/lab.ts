import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readScenarios } from "@/lib/adapters/lake-scenarios";
import { ArgumentError, type LabArguments, type LabOptions, readLabArguments } from "@/lib/lab/lab-arguments";
import { type LabReport, printReport } from "@/lib/lab/lab-report";
import { type LakeManifest, lakeManifestSchema } from "@/lib/lab/manifest";
import { placementLoad } from "@/lib/lab/placement";
import type { Scenario } from "@/lib/lab/scenario";
import { monthlyPartitions } from "@/lib/lab/timeline";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const lake = "public/lake";

function readOptions(): LabOptions {
  try {
    return parseArgs({
      options: {
        scenario: { type: "string" },
        placement: { type: "string" },
        "hot-months": { type: "string" },
        list: { type: "boolean" },
        json: { type: "boolean" },
      },
    }).values;
  } catch {
    throw new ArgumentError("arguments", process.argv.slice(2).join(" "), [
      "--scenario ID --placement SLUG [--hot-months N] [--json]",
      "--list [--json]",
    ]);
  }
}

function printList(scenarios: readonly Scenario[], json: boolean): string {
  const list = scenarios.map(({ id, title, question, kind }) => ({ id, title, question, kind }));
  if (json) return JSON.stringify(list, null, 2);
  return list.map(({ id, question }) => `${id}\n  ${question}`).join("\n");
}

async function runScenario(
  { id, sql }: Scenario,
  { placement, hotMonths }: Extract<LabArguments, { kind: "run" }>,
  manifest: LakeManifest,
): Promise<LabReport> {
  // The engine takes a second to load: a list or a wrong option does not wait for it.
  const [{ createNodeEngine }, { createFileByteSource }, { createLab }] = await Promise.all([
    import("@/lib/adapters/duckdb-node"),
    import("@/lib/adapters/lake-files"),
    import("@/lib/adapters/lake-lab"),
  ]);
  const engine = await createNodeEngine();
  try {
    const lab = await createLab({ engine, bytes: createFileByteSource(lake), manifest });
    const { boundary, historyFrom } = placementLoad(placement, manifest, hotMonths);
    const load = await lab.loadWarehouse(boundary, {
      historyFrom,
      onProgress: ({ months, monthsPlanned, rows }) => {
        if (process.stderr.isTTY)
          process.stderr.write(`\rLoading: ${months} of ${monthsPlanned} months, ${rows} rows `);
      },
    });
    process.stderr.write(`${process.stderr.isTTY ? "\r" : ""}Loaded ${load.rows} rows into the warehouse.\n`);
    const outcome = await lab.run(sql);
    if (outcome.kind !== "done") throw new Error(`${id}: the run was not finished (${outcome.kind}).`);
    const { result, lake: read, plan, timesMs } = outcome;
    return {
      scenario: id,
      placement,
      hotMonths: placement === "purposeful-hybrid" ? hotMonths : null,
      columns: result.columns.map(({ name }) => name),
      rows: result.rows,
      lake: read,
      load,
      plan,
      timesMs,
    };
  } finally {
    await engine.close();
  }
}

try {
  const options = readOptions();
  const scenarios = await readScenarios();
  const manifest = lakeManifestSchema.parse(JSON.parse(await readFile(`${lake}/manifest.json`, "utf8")));
  const months = monthlyPartitions(manifest.tables[0]!).length;
  const args = readLabArguments(
    options,
    scenarios.map(({ id }) => id),
    months,
  );
  if (args.kind === "list") process.stdout.write(`${printList(scenarios, args.json)}\n`);
  else {
    const scenario = scenarios.find(({ id }) => id === args.scenario)!;
    const report = await runScenario(scenario, args, manifest);
    process.stdout.write(`${args.json ? JSON.stringify(report, null, 2) : printReport(report)}\n`);
  }
} catch (error) {
  if (!(error instanceof ArgumentError)) throw error;
  process.stderr.write(`lab: ${error.message}\n`);
  process.exitCode = 2;
}
