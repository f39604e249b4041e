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

type Streams = {
  /** Gets a text without its last line break, as do the others. */
  readonly print: (text: string) => void;
  /** What is not the answer: a fault, or how far the work is. */
  readonly complain: (line: string) => void;
  /** Gets a line that the next one replaces. */
  readonly progress: (line: string) => void;
};

function readOptions(given: readonly string[]): LabOptions {
  try {
    return parseArgs({
      args: [...given],
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
    throw new ArgumentError("arguments", given.join(" "), [
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

async function runScenario(
  { scenario, dataSet, manifest, args }: Run,
  { complain, progress }: Streams,
): Promise<LabReport> {
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
        progress(`Loading: ${months} of ${monthsPlanned} ${dataSet.grain}s, ${rows} rows `);
      },
    });
    complain(`Loaded ${load.rows} rows into the warehouse.`);
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

async function run(given: readonly string[], streams: Streams): Promise<void> {
  const options = readOptions(given);
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
  if (args.kind === "list") {
    streams.print(printList(scenarios, args.json));
    return;
  }
  const report = await runScenario({ scenario: scenario!, dataSet, manifest, args }, streams);
  streams.print(args.json ? JSON.stringify(report, null, 2) : printReport(report));
}

/**
 * The command with its arguments and streams, run in the project's root. Returns the exit status: 2 for bad input, which is
 * told in one line.
 *
 * @throws whatever is not the caller's fault.
 */
export async function labCommand(given: readonly string[], streams: Streams): Promise<0 | 2> {
  try {
    await run(given, streams);
    return 0;
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    streams.complain(`lab: ${error.message}`);
    return 2;
  }
}
