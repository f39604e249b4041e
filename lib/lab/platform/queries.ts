import { keyValue, shiftPartitions } from "./calendar";
import { type Dialect, text } from "./dialect";
import { addedKeys, grainOf, type PartitionKey, type PlatformColumn, type PlatformModel } from "./model";
import { type KeyWriter, onePartition, partitionsBefore, partitionsFrom } from "./partition-filter";
import type { Step } from "./step";

/** A model, the days of its next step, and how a platform writes them. Table names are qualified and quoted. */
export type Context = {
  readonly model: PlatformModel;
  readonly step: Step;
  readonly dialect: Dialect;
  readonly lake: string;
  readonly hot: string;
  readonly view: string;
};

/** Lines of a list, each indented by two blanks and ended by a comma but the last. */
export const lines = (items: readonly string[], indent = "  ") =>
  items.map((item) => `${indent}${item}`).join(",\n");

const widest = 100;

/** A list after `start`, such as `SELECT `: on one line while it fits, else broken between items and indented. */
export function wrapped(start: string, items: readonly string[]): string {
  const rows: string[] = [];
  let row = start;
  for (const [at, item] of items.entries()) {
    const word = at < items.length - 1 ? `${item},` : item;
    const isFull = at > 0 && row.length + word.length + 1 > widest;
    if (isFull) rows.push(row);
    row = isFull ? `  ${word}` : `${row}${at > 0 ? " " : ""}${word}`;
  }
  return [...rows, row].join("\n");
}

const quotedColumns = ({ model, dialect }: Context) => model.columns.map(({ name }) => dialect.quote(name));

const isTextDay = ({ model, dialect }: Context, name: string) =>
  dialect.dateKeysAreText && model.partitions.some((key) => key.name === name && key.part === "date");

/** A column read from the lake, as a DATE where its folder names are text. */
function fromLake(context: Context, name: string, as: string): string {
  const quoted = context.dialect.quote(name);
  return isTextDay(context, name) ? `CAST(${quoted} AS date)${as}` : quoted;
}

/** Conditions for the days from `from` up to, and without, `to` in the lake: on the day, and on the folders that hold it. */
function inLake(context: Context, from: string | null, to: string | null): string {
  const { model, dialect } = context;
  const day = (iso: string) => (isTextDay(context, model.dateColumn) ? text(iso) : dialect.day(iso));
  const keys = model.partitions.filter(({ name }) => name !== model.dateColumn);
  const writer: KeyWriter = {
    name: ({ name }) => dialect.quote(name),
    value: (key, iso) => keyLiteral(context, key, iso),
  };
  const date = dialect.quote(model.dateColumn);
  const isOne = from !== null && to === shiftPartitions(from, grainOf(model), 1);
  return [
    ...(from === null ? [] : [`${date} >= ${day(from)}`]),
    ...(to === null ? [] : [`${date} < ${day(to)}`]),
    ...(keys.length === 0 ? [] : isOne ? [onePartition(keys, from, writer)] : []),
    ...(keys.length === 0 || isOne || from === null ? [] : [partitionsFrom(keys, from, writer)]),
    ...(keys.length === 0 || isOne || to === null ? [] : [partitionsBefore(keys, to, writer)]),
  ].join("\n  AND ");
}

/** A partition key's value as the lake's table compares it. */
function keyLiteral({ dialect }: Pick<Context, "dialect">, key: PartitionKey, iso: string): string {
  if (key.part === "date") return dialect.dateKeysAreText ? text(iso) : dialect.day(iso);
  return String(keyValue(key, iso));
}

function inHot({ model, dialect }: Context, from: string | null, to: string | null): string {
  const date = dialect.quote(model.dateColumn);
  return [
    ...(from === null ? [] : [`${date} >= ${dialect.day(from)}`]),
    ...(to === null ? [] : [`${date} < ${dialect.day(to)}`]),
  ].join("\n  AND ");
}

const copyDays = (context: Context, from: string, to: string) => {
  const columns = context.model.columns.map(({ name }) => fromLake(context, name, ""));
  return `${wrapped("SELECT ", columns)}\nFROM ${context.lake}\nWHERE ${inLake(context, from, to)}`;
};

const insertInto = (context: Context) =>
  `INSERT INTO ${context.hot}\n${wrapped("  (", quotedColumns(context))})`;

/** Copies the hot window into the empty hot table. */
export const fillWindow = (context: Context, { sorted }: { readonly sorted: boolean }) =>
  `${insertInto(context)}\n${copyDays(context, context.step.boundary, context.step.end)}${sorted ? orderBy(context) : ""};`;

/** Copies the next partition into the hot table. */
export const loadNext = (context: Context) =>
  `${insertInto(context)}\n${copyDays(context, context.step.end, context.step.nextEnd)};`;

/** Copies the next partition unless a row of it is there already: one statement that can be repeated. */
export const loadNextOnce = (context: Context) =>
  `${insertInto(context)}\n${copyDays(context, context.step.end, context.step.nextEnd)}
  AND NOT EXISTS (
    SELECT 1 FROM ${context.hot}
    WHERE ${inHot(context, context.step.end, context.step.nextEnd).replaceAll("\n", "\n    ")}
  );`;

/** The rows of the next partition as a query, without a semicolon. */
export const nextRows = (context: Context) => copyDays(context, context.step.end, context.step.nextEnd);

/** Takes away what an earlier, failed or repeated run left of the next partition. */
export const deleteNext = (context: Context) =>
  `DELETE FROM ${context.hot}\nWHERE ${inHot(context, context.step.end, context.step.nextEnd)};`;

export const deleteExpired = (context: Context) =>
  `DELETE FROM ${context.hot}\nWHERE ${inHot(context, null, context.step.nextBoundary)};`;

/** Conditions on the hot table for the rows that one atomic replacement takes away: expired, or of the next partition. */
export const replacedRows = (context: Context) =>
  `(${inHot(context, null, context.step.nextBoundary)})\n  OR (${inHot(context, context.step.end, context.step.nextEnd).replace("\n  ", " ")})`;

function orderBy({ model, dialect }: Context): string {
  return `\nORDER BY ${[...new Set([model.dateColumn, ...model.sortColumns])].map(dialect.quote).join(", ")}`;
}

/** Hot rows from `boundary` on, cold rows before it: each day stands in exactly one branch. Without a semicolon. */
export function viewQuery(context: Context, boundary: string): string {
  const { model, dialect, hot, lake } = context;
  const date = dialect.quote(model.dateColumn);
  const shown = (column: PlatformColumn) => {
    const quoted = dialect.quote(column.name);
    return dialect.hotInView(column, quoted) ?? quoted;
  };
  const keys = addedKeys(model);
  const hotColumns = [
    ...model.columns.map(shown),
    ...keys.map((key) => `${dialect.datePart(key.part, date)} AS ${dialect.quote(key.name)}`),
  ];
  const lakeColumns = [...model.columns, ...keys].map(({ name }) =>
    fromLake(context, name, ` AS ${dialect.quote(name)}`),
  );
  return `${wrapped("SELECT ", hotColumns)}
FROM ${hot}
WHERE ${inHot(context, boundary, null)}
UNION ALL
${wrapped("SELECT ", lakeColumns)}
FROM ${lake}
WHERE ${inLake(context, null, boundary)}`;
}

/** The latest hot day against the history before the boundary, key by key, the largest fall first. Without a measure, rows a day are compared. */
export function federatedQuery(context: Context): string {
  const { model, dialect, step, hot, lake } = context;
  const keys = model.compare.keys.map(dialect.quote);
  const date = dialect.quote(model.dateColumn);
  const { measure } = model.compare;
  const mean =
    measure === null
      ? `CAST(COUNT(*) AS ${dialect.double}) / COUNT(DISTINCT ${date})`
      : `AVG(CAST(${dialect.quote(measure)} AS ${dialect.double}))`;
  const inner = (query: string) => query.replaceAll("\n", "\n  ");
  return `WITH latest AS (
  SELECT ${keys.join(", ")}, ${mean} AS latest_mean
  FROM ${hot}
  WHERE ${date} = ${dialect.day(step.latestDay)}
  GROUP BY ${keys.join(", ")}
), history AS (
  SELECT ${keys.join(", ")}, ${mean} AS usual_mean
  FROM ${lake}
  WHERE ${inner(inLake(context, step.historyFrom, step.boundary))}
  GROUP BY ${keys.join(", ")}
)
SELECT ${keys.map((key) => `l.${key}`).join(", ")}, l.latest_mean, h.usual_mean,
  l.latest_mean - h.usual_mean AS difference
FROM latest l
JOIN history h ON ${keys.map((key) => `h.${key} = l.${key}`).join(" AND ")}
ORDER BY difference, ${keys.map((key) => `l.${key}`).join(", ")};`;
}
