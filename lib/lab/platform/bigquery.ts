import { type Dialect, escapedBackticks, extracted, text, typeFrom } from "./dialect";
import { grainOf, type PlatformColumn, type PlatformModel, sortAfterDay, storedColumns } from "./model";
import { contextOf, type Generator, type Piece } from "./piece";
import { deleteExpired, deleteNext, federatedQuery, fillWindow, lines, loadNext, viewQuery } from "./queries";

const type = typeFrom({
  BOOLEAN: "BOOL",
  SMALLINT: "INT64",
  INTEGER: "INT64",
  BIGINT: "INT64",
  REAL: "FLOAT64",
  DOUBLE: "FLOAT64",
  DECIMAL: "BIGNUMERIC",
  DATE: "DATE",
  TIMESTAMP: "DATETIME",
  VARCHAR: "STRING",
});

/** NUMERIC where it is wide enough: 29 digits before the point, 9 behind it. */
function columnType({ type: name }: PlatformColumn): string {
  const digits = /^DECIMAL\((\d+),\s*(\d+)\)$/.exec(name);
  const isNarrow = digits !== null && Number(digits[2]) <= 9 && Number(digits[1]) - Number(digits[2]) <= 29;
  return isNarrow ? name.replace("DECIMAL", "NUMERIC") : type(name);
}

const dialect: Dialect = {
  quote: escapedBackticks,
  hotType: columnType,
  day: (iso) => `DATE ${text(iso)}`,
  double: "FLOAT64",
  datePart: extracted("INT64"),
  dateKeysAreText: false,
  hotInView: () => null,
};

const unchecked = {
  check: "not machine-checked",
  checkedBy: "No parser for GoogleSQL is at hand; it follows the pages named here.",
} as const;

/** BigQuery: a BigLake table over Cloud Storage for the lake, a partitioned table for the hot days. */
export const bigQueryPieces: Generator = (model) => {
  const context = contextOf(model, dialect, { lake: "lake", hot: "warehouse", view: "warehouse" });
  const { hot, lake, view, step } = context;
  const { quote } = dialect;
  const defined = (columns: readonly PlatformColumn[]) =>
    lines(columns.map((column) => `${quote(column.name)} ${columnType(column)}`));
  const day = quote(model.dateColumn);
  const clusters = clusterColumns(model).map(quote).join(", ");
  const replaceView = (boundary: string) =>
    `CREATE OR REPLACE VIEW ${view} AS\n${viewQuery(context, boundary)};`;
  const pieces: readonly Omit<Piece, "check" | "checkedBy">[] = [
    {
      id: "external-table",
      parts: ["external-table"],
      sql: `CREATE SCHEMA IF NOT EXISTS lake;

CREATE EXTERNAL TABLE ${lake} (
${defined(storedColumns(model))}
)
WITH PARTITION COLUMNS (${model.partitions.map((key) => `${quote(key.name)} ${key.part === "date" ? "DATE" : "INT64"}`).join(", ")})
WITH CONNECTION DEFAULT
OPTIONS (
  format = 'PARQUET',
  uris = [${text(`gs://${model.bucket}/${model.path}/*`)}],
  hive_partition_uri_prefix = ${text(`gs://${model.bucket}/${model.path}`)},
  require_hive_partition_filter = true
);`,
    },
    {
      id: "hot-table",
      parts: ["hot-table"],
      sql: `CREATE SCHEMA IF NOT EXISTS warehouse;

CREATE TABLE ${hot} (
${defined(model.columns)}
)
PARTITION BY ${grainOf(model) === "day" ? day : `DATE_TRUNC(${day}, MONTH)`}${clusters === "" ? "" : `\nCLUSTER BY ${clusters}`};

${fillWindow(context, { sorted: false })}`,
    },
    { id: "federated-query", parts: ["federated-query"], sql: federatedQuery(context) },
    { id: "view", parts: ["view"], sql: replaceView(step.boundary) },
    { id: "move-line", parts: ["view"], sql: replaceView(step.nextBoundary) },
    {
      id: "roll",
      parts: ["load", "purge"],
      sql: `BEGIN TRANSACTION;

${deleteNext(context)}

${loadNext(context)}

${deleteExpired(context)}

COMMIT TRANSACTION;`,
    },
  ];
  return pieces.map((piece) => ({ ...piece, ...unchecked }));
};

/** Up to four sort columns; floating point numbers cannot be clustered by. */
function clusterColumns(model: PlatformModel): readonly string[] {
  const floats = new Set(
    model.columns.filter(({ type: name }) => name === "REAL" || name === "DOUBLE").map(({ name }) => name),
  );
  return sortAfterDay(model)
    .filter((name) => !floats.has(name))
    .slice(0, 4);
}
