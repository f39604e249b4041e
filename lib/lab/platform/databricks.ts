import { backticks, type Dialect, extracted, text, typeFrom } from "./dialect";
import { type PlatformColumn, sortAfterDay, storedColumns } from "./model";
import { contextOf, type Generator } from "./piece";
import { federatedQuery, fillWindow, lines, nextRows, replacedRows, viewQuery } from "./queries";

const type = typeFrom({
  BOOLEAN: "BOOLEAN",
  SMALLINT: "SMALLINT",
  INTEGER: "INT",
  BIGINT: "BIGINT",
  REAL: "FLOAT",
  DOUBLE: "DOUBLE",
  DECIMAL: "DECIMAL",
  DATE: "DATE",
  TIMESTAMP: "TIMESTAMP_NTZ",
  VARCHAR: "STRING",
});

const dialect: Dialect = {
  quote: backticks,
  hotType: (column) => type(column.type),
  day: (iso) => `DATE ${text(iso)}`,
  double: "DOUBLE",
  datePart: extracted("INT"),
  dateKeysAreText: false,
  hotInView: () => null,
};

const parsed = {
  check: "parsed",
  checkedBy: "In the tests, as Spark, by dt-sql-parser 4.5.1.",
} as const;

/** Most columns that a table may be clustered by. */
const mostClusterColumns = 4;

/** Databricks: an external Parquet table of Unity Catalog for the lake, a managed Delta table for the hot days. */
export const databricksPieces: Generator = (model) => {
  const context = contextOf(model, dialect, { lake: "lake", hot: "warehouse", view: "warehouse" });
  const { hot, lake, view, step } = context;
  const { quote } = dialect;
  const defined = (columns: readonly PlatformColumn[]) =>
    columns.map((column) => `${quote(column.name)} ${type(column.type)}`);
  const keys = model.partitions.map((key) => `${quote(key.name)} ${key.part === "date" ? "DATE" : "INT"}`);
  const clusters = [model.dateColumn, ...sortAfterDay(model)].slice(0, mostClusterColumns);
  return [
    {
      id: "external-table",
      parts: ["external-table"],
      ...parsed,
      sql: `CREATE SCHEMA IF NOT EXISTS lake;

CREATE TABLE ${lake} (
${lines([...defined(storedColumns(model)), ...keys])}
)
USING PARQUET
PARTITIONED BY (${model.partitions.map((key) => quote(key.name)).join(", ")})
LOCATION ${text(`s3://${model.bucket}/${model.path}/`)};`,
    },
    {
      id: "hot-table",
      parts: ["hot-table"],
      check: "not machine-checked",
      checkedBy:
        "Spark's grammar in dt-sql-parser 4.5.1 knows no CLUSTER BY in CREATE TABLE; it follows the page named here.",
      sql: `CREATE SCHEMA IF NOT EXISTS warehouse;

CREATE TABLE ${hot} (
${lines(defined(model.columns))}
)
CLUSTER BY (${clusters.map(quote).join(", ")});`,
    },
    { id: "fill", parts: ["hot-table"], ...parsed, sql: fillWindow(context, { sorted: false }) },
    { id: "federated-query", parts: ["federated-query"], ...parsed, sql: federatedQuery(context) },
    {
      id: "view",
      parts: ["view"],
      ...parsed,
      sql: `CREATE VIEW ${view} AS\n${viewQuery(context, step.boundary)};`,
    },
    {
      id: "move-line",
      parts: ["view"],
      ...parsed,
      sql: `ALTER VIEW ${view} AS\n${viewQuery(context, step.nextBoundary)};`,
    },
    {
      id: "roll",
      parts: ["load", "purge"],
      ...parsed,
      sql: `INSERT INTO ${hot}
REPLACE WHERE ${replacedRows(context)}
${nextRows(context)};`,
    },
  ];
};
