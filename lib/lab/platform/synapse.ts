import { type Dialect, squareBrackets, text, typeFrom } from "./dialect";
import { type PlatformColumn, type PlatformModel, storedColumns } from "./model";
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

const type = typeFrom({
  BOOLEAN: "bit",
  SMALLINT: "smallint",
  INTEGER: "int",
  BIGINT: "bigint",
  REAL: "real",
  DOUBLE: "float",
  DECIMAL: "decimal",
  DATE: "date",
  TIMESTAMP: "datetime2(6)",
});

const longestText = 8000;
const columnType = ({ type: name, maxBytes }: PlatformColumn) =>
  name === "VARCHAR" ? `varchar(${Math.min(maxBytes ?? longestText, longestText)})` : type(name);

const dialect: Dialect = {
  quote: squareBrackets,
  hotType: columnType,
  day: (iso) => `CAST(${text(iso)} AS date)`,
  double: "float",
  datePart: (part, column) => (part === "date" ? column : `DATEPART(${part}, ${column})`),
  dateKeysAreText: false,
  hotInView: () => null,
};

const unchecked = {
  check: "not machine-checked",
  checkedBy: "No parser for T-SQL is at hand; it follows the pages named here.",
} as const;

/** Synapse serverless reads the lake; a Fabric warehouse holds the hot days and reads the same files by the same view. */
export const synapsePieces: Generator = (model) => {
  const context = contextOf(model, dialect, { lake: "lake", hot: "warehouse", view: "warehouse" });
  const { hot, lake, view, step } = context;
  const { quote } = dialect;
  const replaceView = (boundary: string) =>
    `CREATE OR ALTER VIEW ${view} AS\n${viewQuery(context, boundary)};`;
  const pieces: readonly Omit<Piece, "check" | "checkedBy">[] = [
    {
      id: "external-table",
      parts: ["external-table"],
      sql: `CREATE SCHEMA lake;
GO

CREATE OR ALTER VIEW ${lake} AS
${wrapped("SELECT ", [...storedColumns(model).map(({ name }) => `f.${quote(name)}`), ...folders(model)])}
FROM OPENROWSET(
  BULK ${text(`https://examplelake.dfs.core.windows.net/${model.bucket}/${model.path}/${model.partitions.map((key) => `${key.name}=*`).join("/")}/*.parquet`)},
  FORMAT = 'PARQUET'
) WITH (
${lines(storedColumns(model).map((column) => `${quote(column.name)} ${columnType(column)}`))}
) AS f;
GO`,
    },
    {
      id: "hot-table",
      parts: ["hot-table"],
      sql: `CREATE SCHEMA warehouse;
GO

CREATE TABLE ${hot} (
${lines(model.columns.map((column) => `${quote(column.name)} ${columnType(column)}`))}
)
WITH (CLUSTER BY (${quote(model.dateColumn)}));

${fillWindow(context, { sorted: false })}`,
    },
    { id: "federated-query", parts: ["federated-query"], sql: federatedQuery(context) },
    { id: "view", parts: ["view"], sql: `${replaceView(step.boundary)}\nGO` },
    { id: "move-line", parts: ["view"], sql: `${replaceView(step.nextBoundary)}\nGO` },
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

/** What the wildcards of the path stand for, as typed columns: filters on them skip folders. */
function folders({ partitions }: PlatformModel): readonly string[] {
  return partitions.map(
    (key, at) =>
      `CAST(f.filepath(${at + 1}) AS ${key.part === "date" ? "date" : "int"}) AS ${dialect.quote(key.name)}`,
  );
}
