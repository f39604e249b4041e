import { partitionPath } from "./calendar";
import { type Dialect, extracted, text, typeFrom, upperDoubleQuotes } from "./dialect";
import { type PartitionKey, type PlatformColumn, storedColumns } from "./model";
import { contextOf, type Generator, type Piece } from "./piece";
import { deleteExpired, deleteNext, federatedQuery, fillWindow, lines, loadNext, viewQuery } from "./queries";

const type = typeFrom({
  BOOLEAN: "BOOLEAN",
  SMALLINT: "SMALLINT",
  INTEGER: "INTEGER",
  BIGINT: "BIGINT",
  REAL: "FLOAT",
  DOUBLE: "FLOAT",
  DECIMAL: "NUMBER",
  DATE: "DATE",
  TIMESTAMP: "TIMESTAMP_NTZ",
  VARCHAR: "VARCHAR",
});

const dialect: Dialect = {
  quote: upperDoubleQuotes,
  hotType: (column) => type(column.type),
  day: (iso) => `DATE ${text(iso)}`,
  double: "FLOAT",
  datePart: extracted("INTEGER"),
  dateKeysAreText: false,
  hotInView: () => null,
};

const unchecked = {
  check: "not machine-checked",
  checkedBy: "No parser for Snowflake is at hand; it follows the pages named here.",
} as const;

/** Snowflake: an external table on a stage for the lake, a table of its own for the hot days. */
export const snowflakePieces: Generator = (model) => {
  const context = contextOf(model, dialect, { lake: "lake", hot: "warehouse", view: "warehouse" });
  const { hot, lake, view, step } = context;
  const { quote } = dialect;
  const stage = `lake.${quote(`${model.lakeTable}_stage`)}`;
  const replaceView = (boundary: string) =>
    `CREATE OR REPLACE VIEW ${view} COPY GRANTS AS\n${viewQuery(context, boundary)};`;
  const pieces: readonly Omit<Piece, "check" | "checkedBy">[] = [
    {
      id: "external-table",
      parts: ["external-table"],
      sql: `CREATE SCHEMA IF NOT EXISTS lake;

CREATE STAGE IF NOT EXISTS ${stage}
  URL = ${text(`s3://${model.bucket}/${model.path}/`)}
  STORAGE_INTEGRATION = lake_integration;

CREATE EXTERNAL TABLE ${lake} (
${lines([...model.partitions.map(fromPath), ...storedColumns(model).map(fromValue)])}
)
PARTITION BY (${model.partitions.map((key) => quote(key.name)).join(", ")})
LOCATION = @${stage}
AUTO_REFRESH = FALSE
FILE_FORMAT = (TYPE = PARQUET);`,
    },
    {
      id: "hot-table",
      parts: ["hot-table"],
      sql: `CREATE SCHEMA IF NOT EXISTS warehouse;

CREATE TABLE ${hot} (
${lines(model.columns.map((column) => `${quote(column.name)} ${type(column.type)}`))}
);

${fillWindow(context, { sorted: true })}`,
    },
    { id: "federated-query", parts: ["federated-query"], sql: federatedQuery(context) },
    { id: "view", parts: ["view"], sql: replaceView(step.boundary) },
    {
      id: "next-partition",
      parts: ["load"],
      sql: `ALTER EXTERNAL TABLE ${lake} REFRESH ${text(`${partitionPath(model, step.end)}/`)};`,
    },
    { id: "move-line", parts: ["view"], sql: replaceView(step.nextBoundary) },
    {
      id: "roll",
      parts: ["load", "purge"],
      sql: `BEGIN TRANSACTION;

${deleteNext(context)}

${loadNext(context)}

${deleteExpired(context)}

COMMIT;`,
    },
  ];
  return pieces.map((piece) => ({ ...piece, ...unchecked }));
};

/** A column computed from the file's path. */
function fromPath(key: PartitionKey): string {
  const name = key.part === "date" ? "DATE" : "INTEGER";
  const folder = `SPLIT_PART(SPLIT_PART(METADATA$FILENAME, ${text(`/${key.name}=`)}, 2), '/', 1)`;
  return `${dialect.quote(key.name)} ${name} AS (CAST(${folder} AS ${name}))`;
}

/** A column taken from the row that the file holds; names in there keep their case. */
function fromValue(column: PlatformColumn): string {
  const name = type(column.type);
  return `${dialect.quote(column.name)} ${name} AS (VALUE:"${column.name.replaceAll('"', '""')}"::${name})`;
}
