import { keyValue, partitionPath, partitionsBetween } from "./calendar";
import { type Dialect, doubleQuotes, extracted, text, typeFrom } from "./dialect";
import { grainOf, type PartitionKey, type PlatformColumn, type PlatformModel, storedColumns } from "./model";
import { contextOf, type Generator, type Piece } from "./piece";
import { deleteExpired, deleteNext, federatedQuery, fillWindow, lines, loadNext, viewQuery } from "./queries";

const type = typeFrom({
  BOOLEAN: "boolean",
  SMALLINT: "smallint",
  INTEGER: "integer",
  BIGINT: "bigint",
  REAL: "real",
  DOUBLE: "double precision",
  DECIMAL: "decimal",
  DATE: "date",
  TIMESTAMP: "timestamp",
});

/** Text without a known length gets the longest there is: Spectrum cuts longer values without an error. */
const columnType = ({ type: name, maxBytes }: PlatformColumn) =>
  name === "VARCHAR" ? `varchar(${maxBytes ?? 65_535})` : type(name);

const dialect: Dialect = {
  quote: doubleQuotes,
  hotType: columnType,
  day: (iso) => `DATE ${text(iso)}`,
  double: "double precision",
  datePart: extracted("integer"),
  dateKeysAreText: false,
  hotInView: () => null,
};

const unchecked = {
  check: "not machine-checked",
  checkedBy: "No parser for Redshift is at hand; it follows the pages named here.",
} as const;

/** Most partitions that one ALTER TABLE may add with the Glue catalog. */
const partitionsAtOnce = 100;
/** Beyond this many statements a crawler is the better tool. */
const mostStatements = 4;

/** Redshift: Spectrum over S3 for the lake, local tables for the hot days, one transaction for each step. */
export const redshiftPieces: Generator = (model) => {
  const context = contextOf(model, dialect, { lake: "lake", hot: "warehouse", view: "warehouse" });
  const { hot, lake, view, step } = context;
  const { quote } = dialect;
  const defined = (columns: readonly PlatformColumn[]) =>
    lines(columns.map((column) => `${quote(column.name)} ${columnType(column)}`));
  const sortKey = [...new Set([model.dateColumn, ...model.sortColumns])].map(quote).join(", ");
  const replaceView = (boundary: string) =>
    `CREATE OR REPLACE VIEW ${view} AS\n${viewQuery(context, boundary)}\nWITH NO SCHEMA BINDING;`;
  const pieces: readonly Omit<Piece, "check" | "checkedBy">[] = [
    {
      id: "external-table",
      parts: ["external-table"],
      sql: `CREATE EXTERNAL SCHEMA IF NOT EXISTS lake
FROM DATA CATALOG
DATABASE 'lake'
IAM_ROLE default
CREATE EXTERNAL DATABASE IF NOT EXISTS;

CREATE EXTERNAL TABLE ${lake} (
${defined(storedColumns(model))}
)
PARTITIONED BY (${model.partitions.map((key) => `${quote(key.name)} ${key.part === "date" ? "date" : "integer"}`).join(", ")})
STORED AS PARQUET
LOCATION ${text(`s3://${model.bucket}/${model.path}/`)}${model.rows === null ? "" : `\nTABLE PROPERTIES ('numRows' = '${model.rows}')`};`,
    },
    { id: "partitions", parts: ["external-table"], sql: registerAll(model, lake, step.end) },
    {
      id: "hot-table",
      parts: ["hot-table"],
      sql: `CREATE SCHEMA IF NOT EXISTS warehouse;

CREATE TABLE ${hot} (
${defined(model.columns)}
)
DISTSTYLE AUTO
COMPOUND SORTKEY (${sortKey});

${fillWindow(context, { sorted: false })}`,
    },
    { id: "federated-query", parts: ["federated-query"], sql: federatedQuery(context) },
    { id: "view", parts: ["view"], sql: replaceView(step.boundary) },
    { id: "next-partition", parts: ["load"], sql: register(model, lake, [step.end]) },
    {
      id: "roll",
      parts: ["load", "purge"],
      sql: `BEGIN;

${replaceView(step.nextBoundary)}

${deleteNext(context)}

${loadNext(context)}

${deleteExpired(context)}

COMMIT;`,
    },
  ];
  return pieces.map((piece) => ({ ...piece, ...unchecked }));
};

function register(model: PlatformModel, lake: string, days: readonly string[]): string {
  const value = (key: PartitionKey, day: string) =>
    key.part === "date" ? text(day) : String(keyValue(key, day));
  const clauses = days.map(
    (day) =>
      `PARTITION (${model.partitions.map((key) => `${dialect.quote(key.name)} = ${value(key, day)}`).join(", ")}) LOCATION ${text(`s3://${model.bucket}/${model.path}/${partitionPath(model, day)}/`)}`,
  );
  return `ALTER TABLE ${lake} ADD IF NOT EXISTS\n${clauses.join("\n")};`;
}

/** The partitions from the lake's first day to the end of the window; of a very long history only the latest ones. */
function registerAll(model: PlatformModel, lake: string, end: string): string {
  const days = partitionsBetween(model.firstDay, end, grainOf(model));
  const kept = days.slice(-partitionsAtOnce * mostStatements);
  const statements: string[] = [];
  for (let at = 0; at < kept.length; at += partitionsAtOnce)
    statements.push(register(model, lake, kept.slice(at, at + partitionsAtOnce)));
  const left = days.length - kept.length;
  const note =
    left === 0 ? "" : `-- ${left} earlier partitions are left out here: let a Glue crawler register them.\n`;
  return `${note}${statements.join("\n\n")}`;
}
