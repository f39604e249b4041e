import { shiftPartitions } from "./calendar";
import { backticks, type Dialect, doubleQuotes, extracted, text, typeFrom } from "./dialect";
import { grainOf, type PartitionKey, type PlatformColumn, type PlatformModel, storedColumns } from "./model";
import { contextOf, type Generator } from "./piece";
import { deleteExpired, federatedQuery, fillWindow, lines, loadNextOnce, viewQuery } from "./queries";
import { stepOf } from "./step";

/** Names in CREATE TABLE: Hive's. Iceberg has no type of two bytes. */
const tableTypes = {
  BOOLEAN: "boolean",
  SMALLINT: "smallint",
  INTEGER: "int",
  BIGINT: "bigint",
  REAL: "float",
  DOUBLE: "double",
  DECIMAL: "decimal",
  DATE: "date",
  TIMESTAMP: "timestamp",
  VARCHAR: "string",
};
const lakeType = typeFrom(tableTypes);
const icebergType = typeFrom({ ...tableTypes, SMALLINT: "int" });

/** Queries are Trino's SQL, tables are defined in Hive's. */
const dialect: Dialect = {
  quote: doubleQuotes,
  hotType: (column) => icebergType(column.type),
  day: (iso) => `DATE ${text(iso)}`,
  double: "double",
  datePart: extracted("integer"),
  dateKeysAreText: true,
  // Hive tables show timestamps to the millisecond, Iceberg tables to the microsecond.
  hotInView: (column, quoted) =>
    column.type === "TIMESTAMP" ? `CAST(${quoted} AS timestamp(3)) AS ${quoted}` : null,
};

const asHive = {
  check: "parsed",
  checkedBy: "In the tests, as Hive, by dt-sql-parser 4.5.1.",
} as const;
const asTrino = {
  check: "parsed",
  checkedBy: "In the tests, as Trino, by dt-sql-parser 4.5.1.",
} as const;

/** Athena: a Hive table with partition projection for the lake, an Iceberg table for the hot days. One statement a call. */
export const athenaPieces: Generator = (model) => {
  const context = contextOf(model, dialect, { lake: "lake", hot: "warehouse", view: "warehouse" });
  const { step, view } = context;
  const defined = (columns: readonly PlatformColumn[], type: (name: string) => string) =>
    lines(columns.map((column) => `${backticks(column.name)} ${type(column.type)}`));
  const replaceView = (boundary: string) =>
    `CREATE OR REPLACE VIEW ${view} AS\n${viewQuery(context, boundary)};`;
  return [
    {
      id: "external-table",
      parts: ["external-table"],
      ...asHive,
      sql: `CREATE EXTERNAL TABLE lake.${backticks(model.lakeTable)} (
${defined(storedColumns(model), lakeType)}
)
PARTITIONED BY (${model.partitions.map((key) => `${backticks(key.name)} ${key.part === "date" ? "string" : "int"}`).join(", ")})
STORED AS PARQUET
LOCATION ${text(`s3://${model.bucket}/${model.path}/`)}
TBLPROPERTIES (
${lines(projection(model))}
);`,
    },
    {
      id: "hot-table",
      parts: ["hot-table"],
      check: "not machine-checked",
      checkedBy:
        "Hive's grammar in dt-sql-parser 4.5.1 knows no partition transforms such as month(…); it follows the page named here.",
      sql: `CREATE TABLE warehouse.${backticks(model.hotTable)} (
${defined(model.columns, icebergType)}
)
PARTITIONED BY (${grainOf(model)}(${backticks(model.dateColumn)}))
LOCATION ${text(`s3://${model.bucket}/warehouse/${model.hotTable.replaceAll(/[^A-Za-z0-9_.-]/g, "_")}/`)}
TBLPROPERTIES ('table_type' = 'ICEBERG', 'format' = 'parquet');`,
    },
    { id: "fill", parts: ["hot-table"], ...asTrino, sql: fillWindow(context, { sorted: false }) },
    { id: "federated-query", parts: ["federated-query"], ...asTrino, sql: federatedQuery(context) },
    { id: "view", parts: ["view"], ...asTrino, sql: replaceView(step.boundary) },
    { id: "move-line", parts: ["view"], ...asTrino, sql: replaceView(step.nextBoundary) },
    { id: "load", parts: ["load"], ...asTrino, sql: loadNextOnce(context) },
    { id: "purge", parts: ["purge"], ...asTrino, sql: deleteExpired(context) },
  ];
};

/**
 * Where Athena looks for folders without asking the catalog. Days outside these ranges are not found and raise no error, so the
 * ranges reach to the end of the year after the next partition.
 */
function projection(model: PlatformModel): readonly string[] {
  const lastYear = Number(stepOf(model).nextEnd.slice(0, 4)) + 1;
  const first = shiftPartitions(model.firstDay, grainOf(model), 0);
  const ranges: Record<PartitionKey["part"], readonly (readonly [string, string])[]> = {
    year: [
      ["type", "integer"],
      ["range", `${Number(first.slice(0, 4))},${lastYear}`],
    ],
    month: [
      ["type", "integer"],
      ["range", "1,12"],
      ["digits", "2"],
    ],
    day: [
      ["type", "integer"],
      ["range", "1,31"],
      ["digits", "2"],
    ],
    date: [
      ["type", "date"],
      ["format", "yyyy-MM-dd"],
      ["range", `${first},${lastYear}-12-31`],
    ],
  };
  const properties = model.partitions.flatMap((key) =>
    ranges[key.part].map(([property, value]) => [`projection.${key.name}.${property}`, value] as const),
  );
  return [["classification", "parquet"], ["projection.enabled", "true"], ...properties].map(
    ([name, value]) => `'${name}' = '${value}'`,
  );
}
