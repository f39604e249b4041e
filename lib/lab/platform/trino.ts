import { type Dialect, doubleQuotes, extracted, text, typeFrom } from "./dialect";
import { storedColumns } from "./model";
import { contextOf, type Generator, type Piece } from "./piece";
import { deleteExpired, federatedQuery, fillWindow, lines, loadNextOnce, viewQuery } from "./queries";

const lakeTypes = {
  BOOLEAN: "boolean",
  SMALLINT: "smallint",
  INTEGER: "integer",
  BIGINT: "bigint",
  REAL: "real",
  DOUBLE: "double",
  DECIMAL: "decimal",
  DATE: "date",
  TIMESTAMP: "timestamp(6)",
  VARCHAR: "varchar",
};
const lakeType = typeFrom(lakeTypes);
/** The PostgreSQL connector documents no way to write REAL. */
const hotType = typeFrom({ ...lakeTypes, REAL: "double" });

const dialect: Dialect = {
  quote: doubleQuotes,
  hotType: (column) => hotType(column.type),
  day: (iso) => `DATE ${text(iso)}`,
  double: "double",
  datePart: extracted("integer"),
  dateKeysAreText: false,
  hotInView: () => null,
};

const parsed = {
  check: "parsed",
  checkedBy: "In the tests, as Trino, by dt-sql-parser 4.5.1.",
} as const;

/** Trino: a Hive catalog named `lake` over the files, a PostgreSQL catalog named `warehouse` for the hot days. */
export const trinoPieces: Generator = (model) => {
  const context = contextOf(model, dialect, {
    lake: "lake.history",
    hot: "warehouse.public",
    view: "lake.history",
  });
  const { hot, lake, view, step } = context;
  const { quote } = dialect;
  const keys = model.partitions.map(
    (key) => `${quote(key.name)} ${key.part === "date" ? "date" : "integer"}`,
  );
  const stored = storedColumns(model).map((column) => `${quote(column.name)} ${lakeType(column.type)}`);
  const hotColumns = model.columns.map((column) => `${quote(column.name)} ${hotType(column.type)}`);
  const sync = `CALL lake.system.sync_partition_metadata('history', ${text(model.lakeTable)}, 'ADD');`;
  const replaceView = (boundary: string) =>
    `CREATE OR REPLACE VIEW ${view} AS\n${viewQuery(context, boundary)};`;
  const pieces: readonly Omit<Piece, "check" | "checkedBy">[] = [
    {
      id: "external-table",
      parts: ["external-table"],
      sql: `CREATE TABLE ${lake} (
${lines([...stored, ...keys])}
)
WITH (
  format = 'PARQUET',
  external_location = ${text(`s3://${model.bucket}/${model.path}/`)},
  partitioned_by = ARRAY[${model.partitions.map((key) => text(key.name)).join(", ")}]
);

${sync}

ANALYZE ${lake};`,
    },
    {
      id: "hot-table",
      parts: ["hot-table"],
      sql: `CREATE TABLE ${hot} (
${lines(hotColumns)}
);

${fillWindow(context, { sorted: false })}`,
    },
    { id: "federated-query", parts: ["federated-query"], sql: federatedQuery(context) },
    { id: "view", parts: ["view"], sql: replaceView(step.boundary) },
    { id: "move-line", parts: ["view"], sql: replaceView(step.nextBoundary) },
    { id: "load", parts: ["load"], sql: `${sync}\n\n${loadNextOnce(context)}` },
    { id: "purge", parts: ["purge"], sql: deleteExpired(context) },
  ];
  return pieces.map((piece) => ({ ...piece, ...parsed }));
};
