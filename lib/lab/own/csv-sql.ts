import { isDay, missingTexts, type TextReading } from "./csv-readings";

/** How a CSV file is parted, as DuckDB's sniffer found it. */
export type CsvDialect = {
  readonly delimiter: string;
  readonly quote: string;
  readonly escape: string;
  readonly comment: string;
  /** Lines before the header. */
  readonly skip: number;
  readonly hasHeader: boolean;
  /** Names of the columns, in file order. */
  readonly columns: readonly string[];
};

/** Where DuckDB notes the lines that it cannot read. */
const rejects = { errors: "own_rejects", scans: "own_reject_scans" };

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
const columnAt = (at: number) => `c${at}`;

/** One row: delimiter, quote, escape, comment, skipped lines, header. Lines that do not fit do not confuse the sniffer. */
export function sniffSql(file: string, hasHeader: boolean | null): string {
  return `SELECT Delimiter, Quote, Escape, Comment, SkipRows, HasHeader FROM ${sniffer(file, hasHeader)}`;
}

/** One row for each column: its name. */
export function sniffNamesSql(file: string, hasHeader: boolean | null): string {
  return `SELECT col.name FROM (SELECT unnest(Columns) AS col FROM ${sniffer(file, hasHeader)})`;
}

function sniffer(file: string, hasHeader: boolean | null): string {
  const header = hasHeader === null ? "" : `, header = ${hasHeader}`;
  return `sniff_csv(${literal(file)}, ignore_errors = true${header})`;
}

/**
 * A scan of the file with every column as text, named c0, c1 and so on; lines with another number of fields are left out. What the
 * sniffer did not meet in its sample may still come: a quote is `"` unless it found another.
 */
function scanSql(file: string, dialect: CsvDialect, onReject: string): string {
  const quote = dialect.quote === "" ? '"' : dialect.quote;
  const columns = dialect.columns.map((_, at) => `'${columnAt(at)}': 'VARCHAR'`).join(", ");
  const options = [
    "auto_detect = false",
    `delim = ${literal(dialect.delimiter)}`,
    `quote = ${literal(quote)}`,
    `escape = ${literal(dialect.escape === "" ? quote : dialect.escape)}`,
    `comment = ${literal(dialect.comment)}`,
    `skip = ${dialect.skip}`,
    `header = ${dialect.hasHeader}`,
    `columns = {${columns}}`,
    onReject,
  ];
  return `read_csv(${literal(file)}, ${options.join(", ")})`;
}

/** The first rows as text. */
export function sampleSql(file: string, dialect: CsvDialect, rows: number): string {
  return `SELECT * FROM ${scanSql(file, dialect, "ignore_errors = true")} LIMIT ${rows}`;
}

/**
 * One row: the number of rows; then for each column the number of texts that stand for a value and, for each of its readings, the
 * failures, the first and the last day (NULL for other types). Lines that cannot be read are noted; see `rejectsSql`.
 */
export function countSql(
  file: string,
  dialect: CsvDialect,
  readings: readonly (readonly TextReading[])[],
): string {
  const texts = dialect.columns.map((_, at) => `${presentText(columnAt(at))} AS ${columnAt(at)}`);
  const counts = readings.flatMap((list, at) => [
    `count(${columnAt(at)})`,
    ...list.flatMap((reading) => {
      const value = valueSql(reading, columnAt(at));
      const range = isDay(reading) ? [`min(${value})`, `max(${value})`] : ["NULL", "NULL"];
      return [
        `count(*) FILTER (WHERE ${columnAt(at)} IS NOT NULL AND ${value} IS NULL)`,
        ...range.map((bound) => `CAST(${bound} AS DATE)`),
      ];
    }),
  ]);
  const scan = scanSql(
    file,
    dialect,
    `store_rejects = true, rejects_table = '${rejects.errors}', rejects_scan = '${rejects.scans}'`,
  );
  return `SELECT ${["count(*)", ...counts].join(", ")} FROM (SELECT ${texts.join(", ")} FROM ${scan})`;
}

/** Lines that the last count could not read: the number of them, then line and problem of the first five. */
export const rejectsSql: readonly string[] = [
  `SELECT count(DISTINCT line) FROM ${rejects.errors}`,
  `SELECT DISTINCT line, error_type, error_message FROM ${rejects.errors} ORDER BY line LIMIT 5`,
];

export const dropRejectsSql: readonly string[] = [
  `DROP TABLE IF EXISTS ${rejects.errors}`,
  `DROP TABLE IF EXISTS ${rejects.scans}`,
];

/** A column of the table that a CSV file becomes. */
export type TypedColumn = { readonly at: number; readonly name: string; readonly reading: TextReading };

/** Makes table `source` of the rows that have a value in column `day`. */
export function createSourceSql(
  file: string,
  dialect: CsvDialect,
  columns: readonly TypedColumn[],
  day: string,
): string {
  const values = columns.map(
    ({ at, name, reading }) =>
      `${reading.type === "VARCHAR" ? columnAt(at) : valueSql(reading, presentText(columnAt(at)))} AS "${name}"`,
  );
  const scan = scanSql(file, dialect, "ignore_errors = true");
  return `CREATE TABLE source AS SELECT * FROM (SELECT ${values.join(", ")} FROM ${scan}) WHERE "${day}" IS NOT NULL`;
}

function presentText(column: string): string {
  return `CASE WHEN trim(${column}) IN (${missingTexts.map(literal).join(", ")}) THEN NULL ELSE trim(${column}) END`;
}

function valueSql({ shape, value }: TextReading, text: string): string {
  return `CASE WHEN regexp_full_match(${text}, ${literal(shape)}) THEN ${value(text)} END`;
}
