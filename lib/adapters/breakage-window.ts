import type { BreakageCase, BreakageReport, Measurement } from "@/lib/lab/breakages/breakage";
import type { WindowDriver, WindowReport } from "@/lib/lab/rolling/driver";
import type { FailureId, Procedure } from "@/lib/lab/rolling/failure";
import { counted, grouped } from "@/lib/lab/rolling/figures";
import { planWindow } from "@/lib/lab/rolling/window-plan";
import { windowNames } from "@/lib/lab/rolling/window-sql";
import { dayName } from "@/lib/lab/timeline";
import { type BreakageParts, dropViews, numberAt, runCold } from "./breakage-run";
import { createWindowDriver } from "./rolling-window";

/** A small window: the guided runs need one day on each side of the boundary and a few more. */
function driverOf({ lab, engine, subject: { table, measure } }: BreakageParts): WindowDriver {
  const plan = planWindow(table, { measure, tailDays: 4, windowDays: 5, steps: 3 });
  return createWindowDriver({ lab, engine, plan });
}

/** The first day of the warehouse through three views that differ in one sign. */
export async function cutWrongly(parts: BreakageParts): Promise<BreakageReport> {
  const { engine, signal, onProgress } = parts;
  const driver = driverOf(parts);
  const { dateColumn: day } = driver.plan;
  onProgress("Loading a window.");
  try {
    const { position, check } = await driver.begin(signal);
    const { boundary } = position;
    const source = check.days.find((known) => known.day === boundary)!.source.rows;
    const all = check.days.reduce((sum, known) => sum + known.source.rows, 0);
    const { hot, archive } = windowNames;
    const count = async (hotSign: string, coldSign: string) => {
      const cut = `DATE '${boundary}'`;
      const name = "warehouse.window_cut";
      const create = `CREATE OR REPLACE VIEW ${name} AS SELECT ${day} FROM ${hot} WHERE ${day} ${hotSign} ${cut} UNION ALL SELECT ${day} FROM ${archive} WHERE ${day} ${coldSign} ${cut}`;
      await engine.query(create, signal);
      const sql = `SELECT count(*) FILTER (${day} = ${cut}) AS "boundary day", count(*) AS "all days" FROM ${name} WHERE ${day} <= DATE '${position.today}'`;
      const { result } = await runCold(parts, sql);
      return { sql: [create, sql], onDay: numberAt(result, 0), total: numberAt(result, 1) };
    };
    onProgress("Counting through three views.");
    const [twice, lost, right] = [await count(">=", "<="), await count(">", "<"), await count(">=", "<")];
    const caseOf = (name: string, { sql, onDay, total }: typeof right, says: string): BreakageCase => ({
      name,
      outcome: onDay === source && total === all ? "holds" : "breaks",
      measured: [
        { name: "Rows of the boundary day", value: onDay, unit: "rows" },
        { name: "Rows of all days", value: total, unit: "rows" },
      ],
      says,
      sql,
    });
    const named = dayName(boundary);
    return {
      id: "boundary-rows",
      cases: [
        caseOf(
          ">= and <=",
          twice,
          `Both sides have ${named}: ${counted(twice.onDay, "row")} instead of ${grouped(source)}.`,
        ),
        caseOf(
          "> and <",
          lost,
          `Neither side has ${named}: ${counted(lost.onDay, "row")} instead of ${grouped(source)}.`,
        ),
        caseOf(">= and <", right, `One side has ${named}: ${counted(right.onDay, "row")}, as in the source.`),
      ],
      conclusion: `One sign in the view makes the boundary day count ${counted(twice.onDay, "row")} or ${grouped(lost.onDay)} instead of ${grouped(source)}.`,
      modelled: null,
      caveat: null,
    };
  } finally {
    await dropViews(engine, "window_cut");
    await driver.end();
  }
}

type Play = readonly [name: string, procedure: Procedure, failure: FailureId];

/** Plays one failure in several ways, each on a window of its own, and puts the first one right. */
async function playFailures(parts: BreakageParts, plays: readonly Play[]) {
  const { signal, onProgress } = parts;
  const driver = driverOf(parts);
  const cases: BreakageCase[] = [];
  const reports: WindowReport[] = [];
  try {
    for (const [name, procedure, failure] of plays) {
      onProgress(`${name}.`);
      await driver.begin(signal);
      const report = await driver.step(procedure, failure, signal);
      cases.push(caseOf(name, report));
      reports.push(report);
      if (!report.check.holds) cases.push(caseOf(`${name}, put right`, await driver.recover(signal)));
    }
  } finally {
    await driver.end();
  }
  return { cases, reports };
}

function caseOf(name: string, { check, jobs }: WindowReport): BreakageCase {
  const sum = (of: "source" | "seen") => check.days.reduce((rows, day) => rows + day[of].rows, 0);
  const held = check.heldDays.reduce((rows, { warehouse }) => rows + warehouse.rows, 0);
  const measured: readonly Measurement[] = [
    { name: "Days that are wrong", value: check.wrongDays.length, unit: "days" },
    { name: "Rows of the source", value: sum("source"), unit: "rows" },
    { name: "Rows through the view", value: sum("seen"), unit: "rows" },
    { name: "Rows held too long", value: held, unit: "rows" },
  ];
  return {
    name,
    outcome: check.holds ? "holds" : "breaks",
    measured,
    says: check.says,
    sql: jobs.flatMap(({ job }) => job.statements.map(({ sql }) => sql)),
  };
}

/** Rows that a reader of the view gets too many; negative for too few. */
const surplus = ({ check }: WindowReport): number =>
  check.days.reduce((rows, { seen, source }) => rows + seen.rows - source.rows, 0);

export async function correctLate(parts: BreakageParts): Promise<BreakageReport> {
  const { cases, reports } = await playFailures(parts, [
    ["Written to the warehouse only", "separate jobs", "late-cold"],
    ["Written to the lake only", "separate jobs", "late-hot"],
    ["Written to the lake, day outside the window", "one transaction", "late-cold"],
    ["Written to the lake, day loaded again", "one transaction", "late-hot"],
  ]);
  const [cold, hot] = reports;
  const lacking = cold!.check.days.reduce((rows, { source, lake }) => rows + source.rows - lake.rows, 0);
  return {
    id: "late-correction",
    cases,
    conclusion: `A correction that reaches one side only leaves ${counted(lacking, "row")} out of the lake, or ${counted(-surplus(hot!), "row")} out of the view; written to the lake and loaded again it leaves out none.`,
    modelled: null,
    caveat:
      "The lake’s files cannot be changed here: late rows are kept in a small table that the view of the lake adds to them, as table formats do with delta files.",
  };
}

export async function skipPurge(parts: BreakageParts): Promise<BreakageReport> {
  const { cases, reports } = await playFailures(parts, [
    ["As separate jobs", "separate jobs", "purge-skipped"],
    ["As one transaction", "one transaction", "purge-skipped"],
  ]);
  const [separate, one] = reports;
  const held = one!.check.heldDays.reduce((rows, { warehouse }) => rows + warehouse.rows, 0);
  return {
    id: "purge-skipped",
    cases,
    conclusion: `As separate jobs readers get ${counted(surplus(separate!), "row")} too many; with a view that is cut on both sides they get ${grouped(surplus(one!))} too many, and ${counted(held, "row")} wait for the next purge.`,
    modelled: null,
    caveat: null,
  };
}

export async function failHalfWay(parts: BreakageParts): Promise<BreakageReport> {
  const { cases, reports } = await playFailures(parts, [
    ["As separate jobs", "separate jobs", "half-load"],
    ["As one transaction", "one transaction", "half-load"],
  ]);
  const left = reports.map(({ jobs }) => jobs.find(({ error }) => error !== null)?.leftBehind ?? 0);
  return {
    id: "half-load",
    cases,
    conclusion: `The failed load leaves ${counted(left[0]!, "row")} behind as separate jobs and ${grouped(left[1]!)} in a transaction; after the repeat readers get ${counted(surplus(reports[0]!), "row")} too many, or ${grouped(surplus(reports[1]!))}.`,
    modelled: null,
    caveat: null,
  };
}
