import { decimalMarkOf, readingsOfSample, type TextColumn } from "@/lib/lab/own/csv-choice";
import type { DecimalMark, TextReading } from "@/lib/lab/own/csv-readings";
import {
  type CsvDialect,
  countSql,
  dropRejectsSql,
  rejectsSql,
  sampleSql,
  sniffNamesSql,
  sniffSql,
} from "@/lib/lab/own/csv-sql";
import type { CsvOptions } from "@/lib/lab/own/own-check";
import { listed, requireColumns, shortName } from "@/lib/lab/own/own-name";
import { OwnFileError } from "@/lib/lab/own/own-problem";
import { asUtf8 } from "./own-encoding";
import type { ImportEngine } from "./own-engine";
import type { NamedFile } from "./own-parquet";

/** A CSV file that was looked through. */
export type CsvTable = {
  readonly name: string;
  /** By which SQL finds it. */
  readonly file: string;
  readonly dialect: CsvDialect;
  readonly encoding: string;
  readonly mark: DecimalMark;
  readonly rows: number;
  readonly leftOut: number;
  readonly columns: readonly TextColumn[];
};

/** Readings that do not fit these rows are not tried on the rest. */
const sampleRows = 5_000;

/**
 * Finds out how a CSV file is parted and what its columns hold, over all its rows.
 *
 * @throws OwnFileError when it is not text, holds no rows, or has lines that do not fit and are not to be left out.
 */
export async function openCsv(
  engine: ImportEngine,
  { name, file }: NamedFile,
  { encoding, hasHeader, leaveOut }: CsvOptions,
  signal: AbortSignal,
): Promise<CsvTable> {
  const decoded = await asUtf8(name, file, encoding, signal);
  const sqlName = await engine.openFile(decoded.text);
  const dialect = await sniff(engine, sqlName, hasHeader, signal);
  requireColumns(name, dialect.columns.length);
  const sample = await engine.query(sampleSql(sqlName, dialect, sampleRows), signal);
  const texts = dialect.columns.map((_, at) => sample.rows.map((row) => row[at] ?? null));
  const mark = decimalMarkOf(texts, dialect.delimiter);
  const readings = texts.map((column) => readingsOfSample(column, mark));
  for (const sql of dropRejectsSql) await engine.query(sql, signal);
  const counted = await engine.query(countSql(sqlName, dialect, readings), signal);
  const [rows, columns] = readCounts(counted.rows[0]!, dialect.columns, readings);
  const leftOut = await requireFields(
    engine,
    name,
    { rows, columns: dialect.columns.length, leaveOut },
    signal,
  );
  if (rows === 0)
    throw new OwnFileError(
      "empty",
      name,
      `it holds no rows below its first line (${listed(dialect.columns.map(shortName), ", ")}). Choose another file.`,
    );
  return { name, file: sqlName, dialect, encoding: decoded.encoding, mark, rows, leftOut, columns };
}

async function sniff(
  engine: ImportEngine,
  file: string,
  hasHeader: boolean | null,
  signal: AbortSignal,
): Promise<CsvDialect> {
  const { rows } = await engine.query(sniffSql(file, hasHeader), signal);
  const [delimiter, quote, escaped, comment, skip, header] = rows[0]!.map((text) =>
    text === null || text === "(empty)" ? "" : text,
  );
  const names = await engine.query(sniffNamesSql(file, hasHeader), signal);
  return {
    delimiter: delimiter ?? ",",
    quote: quote ?? "",
    escape: escaped ?? "",
    comment: comment ?? "",
    skip: Number(skip),
    hasHeader: header === "true",
    columns: names.rows.map(([name]) => name ?? ""),
  };
}

function readCounts(
  row: readonly (string | null)[],
  sources: readonly string[],
  readings: readonly (readonly TextReading[])[],
): readonly [number, readonly TextColumn[]] {
  let at = 0;
  const next = () => row[at++] ?? null;
  const rows = Number(next());
  const columns = sources.map((source, column): TextColumn => {
    const present = Number(next());
    const fits = readings[column]!.map((reading) => {
      const failures = Number(next());
      const [first, last] = [next(), next()];
      return { reading, failures, days: first === null || last === null ? null : { first, last } };
    });
    return { source, present, fits };
  });
  return [rows, columns];
}

/** The number of lines that do not fit. @throws OwnFileError unless they are to be left out. */
async function requireFields(
  engine: ImportEngine,
  name: string,
  {
    rows,
    columns,
    leaveOut,
  }: { readonly rows: number; readonly columns: number; readonly leaveOut: boolean },
  signal: AbortSignal,
): Promise<number> {
  const [counted, listed] = rejectsSql;
  const lines = Number((await engine.query(counted!, signal)).rows[0]?.[0] ?? 0);
  if (lines === 0 || leaveOut) return lines;
  const examples = (await engine.query(listed!, signal)).rows.map(
    ([line, type, message]) => `line ${line}: ${problemOf(type ?? "", message ?? "")}`,
  );
  const more = lines > examples.length ? "; …" : "";
  const them = lines === 1 ? "it" : "them";
  const share = lines > rows ? " Is it CSV at all?" : ` Correct ${them}, or leave ${them} out.`;
  throw new OwnFileError(
    "fields",
    name,
    `${lines.toLocaleString("en-GB")} ${lines === 1 ? "line does" : "lines do"} not fit the ${columns} columns (${examples.join("; ")}${more}).${share}`,
  );
}

/** DuckDB's error in a few words. */
function problemOf(type: string, message: string): string {
  const found = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message);
  if (found !== null) return `found ${found[2]} field${found[2] === "1" ? "" : "s"}, allowed ${found[1]}`;
  return type === "UNQUOTED VALUE" ? "a quote is not closed" : shortName(message.split("\n")[0] ?? type);
}
