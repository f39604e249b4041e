import { type Dialect, doubleQuotes, extracted, text, typeFrom } from "./dialect";
import { addedKeys, type PlatformModel, plainTypes } from "./model";
import { contextOf, type Generator, type Piece } from "./piece";
import {
  deleteExpired,
  deleteNext,
  federatedQuery,
  fillWindow,
  lines,
  loadNext,
  viewQuery,
  wrapped,
} from "./queries";

const type = typeFrom(Object.fromEntries([...plainTypes, "DECIMAL"].map((name) => [name, name])));

const dialect: Dialect = {
  quote: doubleQuotes,
  hotType: (column) => type(column.type),
  day: (iso) => `DATE ${text(iso)}`,
  double: "DOUBLE",
  datePart: extracted("INTEGER"),
  dateKeysAreText: false,
  hotInView: () => null,
};

const executed = {
  check: "executed",
  checkedBy: "In the tests, by DuckDB 1.4.3, over this site's own Parquet files.",
} as const;
const fromBucket = {
  check: "not machine-checked",
  checkedBy:
    "The tests run the same statement over a local folder; reading a bucket needs the extension httpfs, which they do not load.",
} as const;

/** DuckDB: views over the files for the lake, tables of its own for the warehouse, one transaction for each step. */
export const duckDbPieces: Generator = (model) => {
  const context = contextOf(model, dialect, { lake: "lake", hot: "warehouse", view: "warehouse" });
  const { hot, lake, view, step } = context;
  const pieces: readonly Omit<Piece, "check" | "checkedBy">[] = [
    {
      id: "external-table",
      parts: ["external-table"],
      sql: `CREATE SCHEMA IF NOT EXISTS lake;

CREATE OR REPLACE VIEW ${lake} AS
${wrapped(
  "SELECT ",
  [...model.columns, ...addedKeys(model)].map(({ name }) => dialect.quote(name)),
)}
FROM read_parquet(
  ${text(`${folderOf(model)}/${model.partitions.map(() => "*").join("/")}/*.parquet`)},
  hive_partitioning = true,
  hive_types = {${model.partitions.map((key) => `${text(key.name)}: ${key.part === "date" ? "DATE" : "INTEGER"}`).join(", ")}}
);`,
    },
    {
      id: "hot-table",
      parts: ["hot-table"],
      sql: `CREATE SCHEMA IF NOT EXISTS warehouse;

CREATE TABLE ${hot} (
${lines(model.columns.map((column) => `${dialect.quote(column.name)} ${dialect.hotType(column)}`))}
);

${fillWindow(context, { sorted: true })}`,
    },
    { id: "federated-query", parts: ["federated-query"], sql: federatedQuery(context) },
    {
      id: "view",
      parts: ["view"],
      sql: `CREATE OR REPLACE VIEW ${view} AS\n${viewQuery(context, step.boundary)};`,
    },
    {
      id: "roll",
      parts: ["load", "purge"],
      sql: `BEGIN TRANSACTION;

CREATE OR REPLACE VIEW ${view} AS\n${viewQuery(context, step.nextBoundary)};

${deleteNext(context)}

${loadNext(context)}

${deleteExpired(context)}

COMMIT;`,
    },
  ];
  const remote = model.localPath === null;
  return pieces.map((piece) => ({
    ...piece,
    ...(remote && piece.id === "external-table" ? fromBucket : executed),
  }));
};

const folderOf = ({ localPath, bucket, path }: PlatformModel) => localPath ?? `s3://${bucket}/${path}`;
