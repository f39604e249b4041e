import type { DataSet, Grain } from "../data-set";
import type { LabSet } from "../lab-set";
import type { LakeManifest } from "../manifest";
import { outlineOf } from "../outline";
import type { DateOrder } from "./csv-readings";
import type { DroppedColumn, OwnColumn } from "./own-columns";
import { type DayRange, grainFor, rangeProblem } from "./own-cut";
import type { ColumnFacts } from "./own-facts";
import { ownId } from "./own-id";
import { listed, nameTable, shortName } from "./own-name";
import { OwnFileError } from "./own-problem";
import { ownScenarios } from "./own-scenarios";

/** What the reader of a CSV file may say of it. */
export type CsvOptions = {
  /** As TextDecoder names it; null: UTF-8, or what the file's first bytes say. */
  readonly encoding: string | null;
  /** Whether the first line holds names; null: as it seems. */
  readonly hasHeader: boolean | null;
  /** Leave out lines with a wrong number of fields. */
  readonly leaveOut: boolean;
};

export const usualCsv: CsvOptions = { encoding: null, hasHeader: null, leaveOut: false };

/** One way to take the day of each row from a column. */
export type DayReading = {
  /** For a column of texts: which reading of it. */
  readonly id: string;
  /** Set where the file does not say which of day and month comes first. */
  readonly order: DateOrder | null;
  readonly days: DayRange;
  /** Rows without a day, which are left out. */
  readonly missing: number;
  readonly grain: Grain;
  /** The files are cut by this column already and are taken as they are. */
  readonly isCut: boolean;
  /** Why a lake cannot be cut by it, a sentence; null when it can. */
  readonly problem: string | null;
};

/** A column that holds days or times. */
export type DayColumn = {
  readonly source: string;
  readonly name: string;
  readonly type: "DATE" | "TIMESTAMP";
  /** At least one; two where the order of day and month must be asked for. */
  readonly readings: readonly DayReading[];
};

/** What was found in a file, or in several of one schema, before anything is made of it. */
export type OwnCheck = {
  readonly kind: "csv" | "parquet";
  /** The file's name; of several files the first one's. */
  readonly name: string;
  readonly files: number;
  readonly bytes: number;
  readonly rows: number;
  readonly columns: readonly OwnColumn[];
  readonly dropped: readonly DroppedColumn[];
  /** At least one of them without a problem. */
  readonly days: readonly DayColumn[];
  /** How the file was read, sentences. */
  readonly notes: readonly string[];
  /** Of a CSV file; null for Parquet. */
  readonly csv: { readonly hasHeader: boolean; readonly encoding: string | null } | null;
};

/** Which column holds the day, and how it is read. */
export type DayPick = { readonly source: string; readonly reading: string };

/** A reading of a column as days, with what follows from its range. */
export function dayReading(
  found: Pick<DayReading, "id" | "order" | "days" | "missing">,
  isCut: (grain: Grain) => boolean = () => false,
): DayReading {
  const grain = grainFor(found.days);
  return { ...found, grain, isCut: found.missing === 0 && isCut(grain), problem: rangeProblem(found.days) };
}

/** @throws OwnFileError unless a column can serve as the day. */
export function requireDay(name: string, columns: readonly OwnColumn[], days: readonly DayColumn[]): void {
  const readings = days.flatMap(({ source, readings }) =>
    readings.map((reading) => ({ source, ...reading })),
  );
  if (readings.some(({ problem }) => problem === null)) return;
  const [first] = readings;
  const found = listed(
    columns.map(({ source, type }) => `${shortName(source)} ${type}`),
    ", ",
  );
  throw new OwnFileError(
    "no date",
    name,
    first === undefined
      ? `no column holds dates (found ${found}; allowed: DATE or TIMESTAMP, in a CSV file dates such as 2025-01-31). Add the day of each row.`
      : `its column ${shortName(first.source)} cannot serve as the day. ${first.problem} Choose another file.`,
  );
}

/** A lake of one's own, as it is kept: the catalog and what a page shows of it. */
export type OwnLake = {
  readonly set: LabSet;
  readonly manifest: LakeManifest;
  /** How the file's columns became the lake's. */
  readonly columns: readonly OwnColumn[];
  readonly dropped: readonly DroppedColumn[];
  readonly notes: readonly string[];
};

export type OwnLakeParts = Pick<OwnLake, "manifest" | "columns" | "dropped" | "notes"> & {
  readonly check: OwnCheck;
  readonly grain: Grain;
  readonly isCut: boolean;
  readonly facts: readonly ColumnFacts[];
};

/** The data set, its outline and its questions for a lake of one's own. */
export function ownLake({ check, manifest, grain, isCut, facts, ...rest }: OwnLakeParts): OwnLake {
  const table = manifest.tables[0]!;
  const outline = outlineOf(manifest);
  const dataSet = ownDataSet(check, manifest, { grain, isCut, partitions: outline.partitions.length });
  const days = { first: manifest.firstDay, last: manifest.lastDay };
  const columns = facts.filter(({ name }) => name !== table.dateColumn);
  const scenarios = ownScenarios({ dataSet, days, columns });
  return { ...rest, manifest, set: { dataSet, outline, scenarios } };
}

function ownDataSet(
  { name, files, kind }: OwnCheck,
  { tables, firstDay, lastDay }: LakeManifest,
  {
    grain,
    isCut,
    partitions,
  }: { readonly grain: Grain; readonly isCut: boolean; readonly partitions: number },
): DataSet {
  const table = tables[0]!;
  const view = nameTable(name);
  const from = files === 1 ? name : `${name} and ${files - 1} more`;
  const made = isCut
    ? "taken as it is"
    : `${kind === "csv" ? "turned into" : "cut into"} Parquet by ${grain} in this browser`;
  return {
    id: ownId([name, String(table.bytes), String(table.rows), firstDay, lastDay, table.dateColumn ?? ""]),
    title: from,
    origin: {
      says: `Your own file: ${table.rows.toLocaleString("en-GB")} rows from ${firstDay} to ${lastDay}, ${made}. It stays on this device: nothing is uploaded.`,
      licence: "",
      links: [],
    },
    grain,
    dateColumn: table.dateColumn ?? "",
    history: table.name,
    current: `${view}_current`,
    view,
    dimensions: [],
    usualWindow: Math.max(1, Math.min(grain === "day" ? 28 : 12, Math.floor(partitions / 2))),
    folder: "",
  };
}
