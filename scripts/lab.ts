import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readAllScenarios } from "@/lib/adapters/lake-scenarios";
import { lakeFolder, readManifest } from "@/lib/adapters/read-manifest";
import { type DataSet, dataSets, retail } from "@/lib/lab/data-set";
import { ArgumentError, type LabArguments, type LabOptions, readLabArguments } from "@/lib/lab/lab-arguments";
import { type LabReport, printReport } from "@/lib/lab/lab-report";
import type { LakeManifest } from "@/lib/lab/manifest";
import { placementLoad } from "@/lib/lab/placement";
import type { Scenario } from "@/lib/lab/scenario";
import { partitionsOf } from "@/lib/lab/timeline";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

function readOptions(): LabOptions {
  try {
    return parseArgs({
      options: {
        scenario: { type: "string" },
        placement: { type: "string" },
        "hot-months": { type: "string" },
        "hot-days": { type: "string" },
        list: { type: "boolean" },
        json: { type: "boolean" },
      },
    }).values;
  } catch {
    throw new ArgumentError("arguments", process.argv.slice(2).join(" "), [
      "--scenario ID --placement SLUG [--hot-months N | --hot-days N] [--json]",
      "--list [--json]",
    ]);
  }
}

function printList(scenarios: readonly Scenario[], json: boolean): string {
  if (json)
    return JSON.stringify(
      scenarios.map(({ id, dataSet, title, question, kind, work, runsPerMonth, window }) => ({
        id,
        dataSet,
        title,
        question,
        kind,
        work,
        runsPerMonth,
        window,
      })),
      null,
      2,
    );
  return dataSets
    .flatMap(({ id, title, origin }) => [
      `${id}: ${title}. ${origin.says} ${origin.licence}`,
      ...origin.links.map((link) => `  ${link}`),
      "",
      ...scenarios
        .filter(({ dataSet }) => dataSet === id)
        .map((scenario) => `${scenario.id}\n  ${scenario.question}`),
      "",
    ])
    .join("\n")
    .trimEnd();
}

type Run = {
  readonly scenario: Scenario;
  readonly dataSet: DataSet;
  readonly manifest: LakeManifest;
  readonly args: Extract<LabArguments, { kind: "run" }>;
};

async function runScenario({ scenario, dataSet, manifest, args }: Run): Promise<LabReport> {
  // The engine takes a second to load: a list or a wrong option does not wait for it.
  const [{ createNodeEngine }, { createFileByteSource }, { createLab }] = await Promise.all([
    import("@/lib/adapters/duckdb-node"),
    import("@/lib/adapters/lake-files"),
    import("@/lib/adapters/lake-lab"),
  ]);
  const { placement, hotMonths, hotDays } = args;
  const engine = await createNodeEngine();
  try {
    const bytes = createFileByteSource(lakeFolder(dataSet));
    const lab = await createLab({ engine, bytes, manifest, dataSet });
    const { boundary, historyFrom } = placementLoad(placement, manifest, hotMonths ?? hotDays ?? 0);
    const load = await lab.loadWarehouse(boundary, {
      historyFrom,
      onProgress: ({ months, monthsPlanned, rows }) => {
        if (process.stderr.isTTY)
          process.stderr.write(`\rLoading: ${months} of ${monthsPlanned} ${dataSet.grain}s, ${rows} rows `);
      },
    });
    process.stderr.write(`${process.stderr.isTTY ? "\r" : ""}Loaded ${load.rows} rows into the warehouse.\n`);
    const outcome = await lab.run(scenario.sql);
    if (outcome.kind !== "done")
      throw new Error(`${scenario.id}: the run was not finished (${outcome.kind}).`);
    const { result, lake: read, plan, timesMs } = outcome;
    const isHybrid = placement === "purposeful-hybrid";
    return {
      scenario: scenario.id,
      dataSet: dataSet.id,
      placement,
      hotMonths: isHybrid ? (hotMonths ?? null) : null,
      hotDays: isHybrid ? (hotDays ?? null) : null,
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
  const scenarios = await readAllScenarios();
  const scenario = scenarios.find(({ id }) => id === options.scenario);
  const dataSet = dataSets.find(({ id }) => id === scenario?.dataSet) ?? retail;
  const manifest = await readManifest(dataSet);
  const args = readLabArguments(
    options,
    scenarios.map(({ id }) => id),
    partitionsOf(manifest.tables[0]!).length,
    dataSet,
  );
  if (args.kind === "list") process.stdout.write(`${printList(scenarios, args.json)}\n`);
  else {
    const report = await runScenario({ scenario: scenario!, dataSet, manifest, args });
    process.stdout.write(`${args.json ? JSON.stringify(report, null, 2) : printReport(report)}\n`);
  }
} catch (error) {
  if (!(error instanceof ArgumentError)) throw error;
  process.stderr.write(`lab: ${error.message}\n`);
  process.exitCode = 2;
}
