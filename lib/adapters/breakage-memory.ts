import type { BreakageReport, Measurement } from "@/lib/lab/breakages/breakage";
import { monthConditions } from "@/lib/lab/breakages/subject";
import { inBytes } from "@/lib/lab/breakages/words";
import { QueryError } from "@/lib/lab/engine";
import { counted, grouped } from "@/lib/lab/rolling/figures";
import { type BreakageParts, dropTables, numberAt, runCold } from "./breakage-run";
import { engineSettings } from "./engine-settings";

/** Memory that the history may take beyond what the engine holds already, unless told otherwise. */
const usualAllowance = 192_000_000;

/** A table so small that this many months of it fit is not loaded any further. */
const mostMonths = 60;

const heldBytesSql = "SELECT sum(memory_usage_bytes)::BIGINT FROM duckdb_memory()";

/** Loads month after month until DuckDB's memory limit stops it, then keeps a window. */
export async function fillMemory(parts: BreakageParts): Promise<BreakageReport> {
  const { lab, engine, subject, signal, onProgress, memoryBytes: allowanceBytes = usualAllowance } = parts;
  const months = monthConditions(subject);
  const growing = "warehouse.growing";
  const load = (month: number) =>
    `INSERT INTO ${growing} SELECT * FROM ${subject.name} WHERE ${months[month % months.length]}`;
  const create = `CREATE TABLE ${growing} AS SELECT * FROM ${subject.name} WHERE false`;
  await dropTables(engine, "growing");
  await runCold(parts, create);
  /** What the connector keeps of the lake is no part of the warehouse. */
  const heldBytes = async () => {
    await lab.forget();
    return numberAt(await engine.query(heldBytesSql, signal));
  };
  const before = await heldBytes();
  const { rows: settings } = await engine.query("SELECT current_setting('checkpoint_threshold')", signal);
  const limitBytes = before + allowanceBytes;
  try {
    // A checkpoint half way would compress the tables of one case only.
    await engine.query("SET checkpoint_threshold = '64GB'", signal);
    await engine.query(`SET memory_limit = '${Math.ceil(limitBytes / 1024)}KiB'`, signal);
    const filled = await loadUntilFull(parts, load);
    const rows = numberAt(await engine.query(`SELECT count(*) FROM ${growing}`, signal));
    const held = (await heldBytes()) - before;
    const perMonth = Math.round(held / Math.max(1, filled.months));

    onProgress("Dropping the history and keeping a window.");
    const window = Math.max(1, Math.min(3, Math.floor(filled.months / 2)));
    await dropTables(engine, "growing");
    await runCold(parts, create);
    for (let month = 0; month < window; month++) await runCold(parts, load(months.length - window + month));
    const kept = numberAt(await engine.query(`SELECT count(*) FROM ${growing}`, signal));
    const keptBytes = (await heldBytes()) - before;
    const figures = (held: number, heldRows: number, bytes: number): readonly Measurement[] => [
      { name: "Months held", value: held, unit: "months" },
      { name: "Rows held", value: heldRows, unit: "rows" },
      { name: "Memory", value: bytes, unit: "bytes" },
    ];
    return {
      id: "memory-fills",
      cases: [
        {
          name: "Everything is loaded",
          outcome: filled.error === null ? "holds" : "breaks",
          measured: figures(filled.months, rows, held),
          says:
            filled.error === null
              ? `${counted(filled.months, "month")} fit into ${inBytes(allowanceBytes)}; the table is too small to fill them.`
              : `${counted(filled.months, "month")} fit into ${inBytes(allowanceBytes)}; the load of the next one fails: “${filled.error}”. The ${counted(rows, "row")} loaded before stay, and nothing of the failed month.`,
          sql: [load(0), load(1)],
        },
        {
          name: "A window is kept",
          outcome: "holds",
          measured: figures(window, kept, keptBytes),
          says: `After the history is dropped the same engine loads ${counted(window, "month")} again: ${counted(kept, "row")} in ${inBytes(keptBytes)}.`,
          sql: [load(months.length - window)],
        },
      ],
      conclusion:
        filled.error === null
          ? `At ${inBytes(perMonth)} a month ${counted(filled.months, "month")} take ${inBytes(held)}: the limit of ${inBytes(allowanceBytes)} is not reached.`
          : `At ${inBytes(perMonth)} a month the limit of ${inBytes(allowanceBytes)} is reached after ${counted(filled.months, "month")}, ${grouped(rows)} rows.`,
      modelled:
        perMonth <= 0
          ? null
          : {
              name: "Months in 1 GB",
              value: Math.floor(1e9 / perMonth),
              unit: "months",
              assumption: `every month takes ${inBytes(perMonth)}, as measured`,
            },
      caveat:
        "The limit is set low for this run, beside what the engine held before. DuckDB keeps tables in memory uncompressed here; a warehouse compresses them and fills its disks in the same way, later.",
    };
  } finally {
    await dropTables(engine, "growing");
    for (const [threshold] of settings) await engine.query(`SET checkpoint_threshold = '${threshold}'`);
    for (const sql of engineSettings("").filter((setting) => setting.startsWith("SET memory_limit")))
      await engine.query(sql);
  }
}

async function loadUntilFull(
  parts: BreakageParts,
  load: (month: number) => string,
): Promise<{
  readonly months: number /** Null when the limit was not reached. */;
  readonly error: string | null;
}> {
  for (let months = 0; months < mostMonths; months++) {
    parts.onProgress(`Loading month ${months + 1}.`);
    try {
      await runCold(parts, load(months));
    } catch (error) {
      parts.signal.throwIfAborted();
      if (!(error instanceof QueryError && /out of memory/i.test(error.message))) throw error;
      return { months, error: error.message.split("\n")[0]! };
    }
  }
  return { months: mostMonths, error: null };
}
