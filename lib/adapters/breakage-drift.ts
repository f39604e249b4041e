import type { BreakageReport, Measurement } from "@/lib/lab/breakages/breakage";
import { lastDaysSql } from "@/lib/lab/breakages/subject";
import { QueryError } from "@/lib/lab/engine";
import { counted, grouped } from "@/lib/lab/rolling/figures";
import { type BreakageParts, dropViews, numberAt, runCold } from "./breakage-run";

const [byName, renamedOnly, contract, guarded] = ["drifted", "renamed", "contract", "guarded"] as const;

/** Days of the dashboard, and how many of them come from files with the new name. */
const shownDays = 14;
const driftedDays = 7;

/** A column is renamed in the newest files: what a dashboard gets by name, and through a view that promises the old name. */
export async function renameColumn(parts: BreakageParts): Promise<BreakageReport> {
  const { subject, engine, signal, onProgress } = parts;
  const { day, measure, name } = subject;
  const newName = `${measure}_units`;
  const recent = lastDaysSql(subject, shownDays);
  const isNew = lastDaysSql(subject, driftedDays);
  const view = (viewName: string, select: string) =>
    engine.query(`CREATE OR REPLACE VIEW warehouse.${viewName} AS ${select}`, signal);
  const from = (viewName: string) =>
    `SELECT count(*) AS "rows", count(*) - count(${measure}) AS "without a value", sum(${measure}) AS total FROM ${viewName} WHERE ${recent}`;
  const message = `contract: ${measure} is empty in rows that promise it`;
  onProgress("Renaming the column in the newest files.");
  try {
    await view(
      byName,
      `SELECT ${day}, ${measure} FROM ${name} WHERE NOT (${isNew}) UNION ALL BY NAME SELECT ${day}, ${measure} AS ${newName} FROM ${name} WHERE ${isNew}`,
    );
    await view(renamedOnly, `SELECT ${day}, ${measure} AS ${newName} FROM ${name}`);
    await view(
      guarded,
      `SELECT ${day}, CASE WHEN ${measure} IS NULL THEN error('${message}') ELSE ${measure} END AS ${measure} FROM warehouse.${byName}`,
    );
    await view(
      contract,
      `SELECT ${day}, coalesce(${measure}, ${newName}) AS ${measure} FROM warehouse.${byName}`,
    );
    const truth = await runCold(parts, from(name));
    onProgress("Running the dashboard over old and new files.");
    const silent = await runCold(parts, from(`warehouse.${byName}`));
    const loud = await failureOf(parts, from(`warehouse.${renamedOnly}`));
    onProgress("Running it through the contract view.");
    const stopped = await failureOf(parts, from(`warehouse.${guarded}`));
    const mapped = await runCold(parts, from(`warehouse.${contract}`));
    const [total, shown, kept] = [truth, silent, mapped].map(({ result }) => numberAt(result, 2));
    const empty = numberAt(silent.result, 1);
    const figures = (rowsEmpty: number, sum: number): readonly Measurement[] => [
      { name: "Rows without a value", value: rowsEmpty, unit: "rows" },
      { name: `Sum of ${measure}`, value: sum, unit: "units" },
    ];
    return {
      id: "schema-drift",
      cases: [
        {
          name: "Before",
          outcome: "holds",
          measured: figures(numberAt(truth.result, 1), total!),
          says: `The dashboard sums ${shownDays} days to ${grouped(total!)}.`,
          sql: [from(name)],
        },
        {
          name: "Old and new files, by name",
          outcome: "breaks",
          measured: figures(empty, shown!),
          says: `Nothing fails. ${counted(empty, "row")} have no ${measure}, and the sum is ${grouped(shown!)}.`,
          sql: [from(`warehouse.${byName}`)],
        },
        {
          name: "New files only",
          outcome: "breaks",
          measured: [],
          says: `The dashboard fails: “${loud}”.`,
          sql: [from(`warehouse.${renamedOnly}`)],
        },
        {
          name: "A view that checks its promise",
          outcome: "holds",
          measured: [],
          says: `The wrong sum is not shown: “${stopped}”.`,
          sql: [from(`warehouse.${guarded}`)],
        },
        {
          name: "A view that maps the old name to the new one",
          outcome: "holds",
          measured: figures(numberAt(mapped.result, 1), kept!),
          says: `The sum is ${grouped(kept!)} again${kept === total ? "" : `, but it was ${grouped(total!)}`}.`,
          sql: [from(`warehouse.${contract}`)],
        },
      ],
      conclusion: `After the renaming the dashboard shows ${grouped(shown!)} instead of ${grouped(total!)}, ${Math.round((100 * (total! - shown!)) / total!)} percent too little, without an error; through the contract view it shows ${grouped(kept!)}.`,
      modelled: null,
      caveat: `The files here keep their name; a view gives the newest ${driftedDays} days the new one, and UNION ALL BY NAME joins them as an engine does that matches columns by name.`,
    };
  } finally {
    await dropViews(engine, guarded, contract, renamedOnly, byName);
  }
}

/** DuckDB's words, shortened to their first line, for a statement that is expected to fail. */
async function failureOf(parts: BreakageParts, sql: string): Promise<string> {
  try {
    await runCold(parts, sql);
    return "no error";
  } catch (error) {
    parts.signal.throwIfAborted();
    if (!(error instanceof QueryError)) throw error;
    return error.message.split("\n")[0]!;
  }
}
