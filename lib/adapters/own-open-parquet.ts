import type { Grain } from "@/lib/lab/data-set";
import {
  type DayColumn,
  type DayPick,
  dayReading,
  type OwnCheck,
  ownLake,
  requireDay,
} from "@/lib/lab/own/own-check";
import type { OwnColumn } from "@/lib/lab/own/own-columns";
import { coverAll, isCutAlready, partitionOf } from "@/lib/lab/own/own-cut";
import { ownManifest } from "@/lib/lab/own/own-manifest";
import { nameTable } from "@/lib/lab/own/own-name";
import { OwnFileError } from "@/lib/lab/own/own-problem";
import { catalogFile } from "./own-catalog";
import { daysOfFiles, type FileDays } from "./own-days";
import type { StartImport } from "./own-engine";
import { factsOf } from "./own-facts";
import { makeLake } from "./own-make";
import type { Course, MadeLake, OwnSession } from "./own-open";
import { mostBytes } from "./own-open-csv";
import { type NamedFile, openParquet, type ParquetTable } from "./own-parquet";
import { loadParquet } from "./own-parquet-load";

/** Larger row groups would hold up the page when they are inserted. */
const mostGroupRows = 131_072;

/** Opens Parquet files by their footers. An engine is started only when they must be cut. */
export async function openParquetSession(
  files: readonly NamedFile[],
  { signal, onProgress }: Course,
  startImport: StartImport,
): Promise<OwnSession> {
  onProgress({ step: "reading", done: 0, of: 0 });
  const table = await openParquet(files, signal);
  const days = new Map<string, readonly FileDays[]>();
  for (const column of table.columns)
    if (column.type === "DATE" || column.type === "TIMESTAMP")
      days.set(column.source, await daysOfFiles(table, column, signal));
  const check = checkOf(files, table, days);
  requireDay(check.name, check.columns, check.days);
  return {
    check,
    async finish(pick, course) {
      const column = check.days.find(({ source }) => source === pick.source)!;
      const reading = column.readings[0]!;
      if (reading.isCut) return takeAsIs(check, table, days.get(pick.source)!, column, course.signal);
      return cutAnew(check, table, pick, course, startImport);
    },
    close: async () => {},
  };
}

function checkOf(
  files: readonly NamedFile[],
  table: ParquetTable,
  days: ReadonlyMap<string, readonly FileDays[]>,
): OwnCheck {
  const [first] = files;
  return {
    kind: "parquet",
    name: first?.name ?? "",
    files: files.length,
    bytes: files.reduce((sum, { file }) => sum + file.size, 0),
    rows: table.rows,
    columns: table.columns,
    dropped: table.dropped,
    days: table.columns.flatMap((column) => dayColumn(table, column, days.get(column.source))),
    notes: [],
    csv: null,
  };
}

function dayColumn(
  table: ParquetTable,
  { source, name, type }: OwnColumn,
  found: readonly FileDays[] | undefined,
): readonly DayColumn[] {
  if (found === undefined || (type !== "DATE" && type !== "TIMESTAMP")) return [];
  const ranges = found.flatMap(({ days }) => (days === null ? [] : [days]));
  if (ranges.length === 0) return [];
  const missing = found.reduce((sum, file) => sum + file.missing, 0);
  const isCut = (grain: Grain) =>
    type === "DATE" &&
    found.every(({ isFromFooter }) => isFromFooter) &&
    isCutAlready(ranges, grain) &&
    canStay(table);
  return [
    {
      source,
      name,
      type,
      readings: [dayReading({ id: "as stored", order: null, days: coverAll(ranges), missing }, isCut)],
    },
  ];
}

/** Whether the files say enough of themselves, in parts that are small enough. */
const canStay = ({ files, columns }: ParquetTable): boolean =>
  files.every(
    (file) =>
      file.groups.every(({ rows }) => rows <= mostGroupRows) &&
      catalogFile(file, columns, { path: file.name, partition: [] }) !== null,
  );

async function takeAsIs(
  check: OwnCheck,
  table: ParquetTable,
  found: readonly FileDays[],
  { name: dateColumn, readings }: DayColumn,
  signal: AbortSignal,
): Promise<MadeLake> {
  const { grain, days } = readings[0]!;
  const contents = new Map<string, Blob>();
  const files = table.files.map((file, at) => {
    const path = `${at + 1}/${file.name}`;
    contents.set(path, file.file);
    const partition = partitionOf(found[at]!.days!.first, grain);
    return catalogFile(file, table.columns, { path, partition })!;
  });
  const manifest = ownManifest({
    name: `${nameTable(check.name)}_history`,
    title: check.name,
    grain,
    dateColumn,
    columns: table.columns,
    days,
    files,
  });
  const facts = await factsOf(manifest, contents, signal);
  const { columns, dropped, notes } = check;
  const lake = ownLake({ check, manifest, grain, isCut: true, facts, columns, dropped, notes });
  return { lake, contents };
}

async function cutAnew(
  check: OwnCheck,
  table: ParquetTable,
  pick: DayPick,
  course: Course,
  startImport: StartImport,
): Promise<MadeLake> {
  const { signal, onProgress } = course;
  const fullBytes = table.files
    .flatMap(({ groups }) => groups)
    .reduce(
      (sum, { chunks }) =>
        sum + table.columns.reduce((of, { source }) => of + chunks.get(source)!.fullLength, 0),
      0,
    );
  if (fullBytes > mostBytes)
    throw new OwnFileError(
      "too large",
      check.name,
      `its rows take ${(fullBytes / 1e6).toFixed(0)} MB and must be cut by date first (allowed: ${mostBytes / 1e6} MB). Cut it by month with another tool, then choose all files.`,
    );
  onProgress({ step: "starting", done: 0, of: 0 });
  const engine = await startImport((done, of) => onProgress({ step: "starting", done, of }), signal);
  try {
    await loadParquet(engine, table, signal, (done) => onProgress({ step: "loading", done, of: table.rows }));
    return await makeLake({ engine, check, pick, columns: table.columns }, course);
  } finally {
    await engine.close();
  }
}
