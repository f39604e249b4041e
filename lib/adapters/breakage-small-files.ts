import type { BreakageCase, BreakageReport } from "@/lib/lab/breakages/breakage";
import { lastDaysSql } from "@/lib/lab/breakages/subject";
import { inBytes, inMs, times } from "@/lib/lab/breakages/words";
import type { ResultSet } from "@/lib/lab/engine";
import { type ByteSource, LakeReadError, type RunResult } from "@/lib/lab/lab-types";
import { poisonView, setUpSql, tableNames } from "@/lib/lab/lake-sql";
import type { LakeColumn, LakeTable } from "@/lib/lab/manifest";
import { counted } from "@/lib/lab/rolling/figures";
import { ownSchema } from "@/lib/lab/statement";
import { type BreakageParts, runCold } from "./breakage-run";
import { createPace } from "./lake-reader";
import { runStatement } from "./lake-run";
import { createLakeTables } from "./lake-tables";
import { type V1Column, writeParquetV1 } from "./parquet-v1-writer";
import { slowBytes } from "./slow-bytes";

/** As a writer leaves them that closes a file every hour of a week. */
const smallFiles = 168;
const mostRows = 33_600;

/** What each request waits before its bytes come. */
const delayMs = 20;

const msPerDay = 86_400_000;

/** Rows that are made text at once. */
const rowsPerPage = 2048;

/** The same rows as many small files and as one compacted file, read through the lake's own connector. */
export async function readSmallFiles(parts: BreakageParts): Promise<BreakageReport> {
  const { subject, engine, signal, onProgress } = parts;
  const { day, group, measure } = subject;
  onProgress("Reading the rows to be written.");
  const { result } = await runCold(
    parts,
    `SELECT ${day}, ${group}, coalesce(try_cast(${measure} AS INTEGER), 0) FROM ${subject.name} WHERE ${lastDaysSql(subject, 7)} LIMIT ${mostRows}`,
  );
  const pace = createPace();
  const all = await columnsOf([day, group, measure], result, pace);
  const rowCount = all[0].values.length;
  const perFile = Math.max(1, Math.ceil(rowCount / smallFiles));
  onProgress("Writing them as Parquet twice.");
  const files = new Map<string, Uint8Array>();
  const columns: readonly LakeColumn[] = [
    { name: day, type: "DATE", comment: "the day" },
    { name: group, type: "VARCHAR", comment: "what is grouped by" },
    { name: measure, type: "INTEGER", comment: "what is summed" },
  ];
  const write = async (name: string, rowsPerFile: number): Promise<LakeTable> => {
    const parts: LakeTable["files"] = [];
    for (let from = 0; from < rowCount; from += rowsPerFile) {
      await pace();
      signal.throwIfAborted();
      const rows = Math.min(rowsPerFile, rowCount - from);
      const { bytes, rowGroups } = writeParquetV1(
        all.map((column) => partOf(column, from, from + rows)),
        rowsPerFile,
      );
      const path = `${name}/part-${String(parts.length).padStart(4, "0")}.parquet`;
      files.set(path, bytes);
      parts.push({
        path,
        bytes: bytes.byteLength,
        rows,
        partition: [],
        rowGroups: [...rowGroups],
      });
    }
    return {
      name,
      title: name,
      dateColumn: day,
      columns: [...columns],
      partitions: [],
      rows: rowCount,
      bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
      files: parts,
    };
  };
  const tables = [await write("small_files", perFile), await write("compacted", Math.max(1, rowCount))];
  try {
    for (const table of tables) {
      for (const sql of setUpSql(table)) await engine.query(sql, signal);
      await engine.query(poisonView(table), signal);
    }
    const statement = (table: string) =>
      `SELECT ${group}, sum(${measure}) AS total FROM lake.${table} GROUP BY ${group} ORDER BY ${group}`;
    const lake = createLakeTables(
      engine,
      slowBytes(inMemory(files), () => ({ delayMs, mbitPerSecond: null })),
    );
    const run = async (table: string): Promise<RunResult> => {
      const outcome = await runStatement({ engine, tables: lake, lakeTables: tables }, statement(table), {
        signal,
      });
      if (outcome.kind !== "done") throw new RangeError(`lake.${table}: not run. Raise the limit of bytes.`);
      return outcome;
    };
    onProgress(`Reading ${counted(tables[0]!.files.length, "small file")}.`);
    const many = await run("small_files");
    onProgress("Reading the compacted file.");
    const one = await run("compacted");
    await lake.forget();
    const caseOf = (name: string, table: LakeTable, { lake, timesMs }: RunResult): BreakageCase => ({
      name,
      outcome: table.files.length > 1 ? "breaks" : "holds",
      measured: [
        { name: "Files", value: table.files.length, unit: "files" },
        { name: "Bytes stored", value: table.bytes, unit: "bytes" },
        { name: "Bytes read", value: lake.bytesRead, unit: "bytes" },
        { name: "Requests", value: lake.requests, unit: "requests" },
        { name: "Reading", value: timesMs.fetch, unit: "ms" },
        { name: "Time", value: timesMs.total, unit: "ms" },
      ],
      says: `${counted(table.rows, "row")} in ${counted(table.files.length, "file")} of ${inBytes(table.bytes / table.files.length)} on average: ${counted(lake.requests, "request")}, ${inBytes(lake.bytesRead)}, ${inMs(timesMs.fetch)} of reading.`,
      sql: [statement(table.name)],
    });
    return {
      id: "small-files",
      cases: [caseOf("Small files", tables[0]!, many), caseOf("One compacted file", tables[1]!, one)],
      conclusion: `The same rows take ${counted(many.lake.requests, "request")} instead of ${one.lake.requests}, ${times(many.lake.bytesRead, one.lake.bytesRead)} as many bytes and ${inMs(many.timesMs.fetch)} of reading instead of ${inMs(one.timesMs.fetch)}.`,
      modelled: null,
      caveat: `Both copies are Parquet files in this page’s memory; each request waits ${delayMs} ms, six at a time. Places of the chunks are known beforehand: an engine without a catalog reads each file’s footer first, one or two requests more for every file.`,
    };
  } finally {
    for (const table of tables) {
      const { stub, groups, days, loaded } = tableNames(table);
      await engine.query(`DROP VIEW IF EXISTS lake.${table.name}`);
      for (const name of [stub, groups, days, loaded])
        await engine.query(`DROP TABLE IF EXISTS ${ownSchema}.${name}`);
    }
  }
}

/** A day, a text and a number of every row, a page at a time: as many at once would block the page. */
async function columnsOf(
  [day, group, measure]: readonly [string, string, string],
  result: ResultSet,
  pace: () => Promise<void>,
): Promise<readonly [V1Column, V1Column, V1Column]> {
  const { rowCount, page } = result.pages ?? {
    rowCount: result.rows.length,
    page: (from: number, to: number) => result.rows.slice(from, to),
  };
  const days = new Int32Array(rowCount);
  const texts: string[] = [];
  const numbers = new Int32Array(rowCount);
  for (let from = 0; from < rowCount; from += rowsPerPage) {
    await pace();
    for (const [place, [date, text, number]] of page(from, from + rowsPerPage).entries()) {
      days[from + place] = Date.parse(date ?? "") / msPerDay;
      texts.push(text ?? "");
      numbers[from + place] = Number(number ?? 0);
    }
  }
  return [
    { name: day, type: "DATE", values: days },
    { name: group, type: "VARCHAR", values: texts },
    { name: measure, type: "INTEGER", values: numbers },
  ];
}

const partOf = (column: V1Column, from: number, to: number): V1Column =>
  column.type === "VARCHAR"
    ? { ...column, values: column.values.slice(from, to) }
    : { ...column, values: column.values.slice(from, to) };

function inMemory(files: ReadonlyMap<string, Uint8Array>): ByteSource {
  return {
    async read({ path, offset, length }) {
      const bytes = files.get(path)?.slice(offset, offset + length);
      if (bytes?.byteLength !== length) throw new LakeReadError(path, "there are no such bytes.");
      return bytes;
    },
  };
}
