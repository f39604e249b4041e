import type { DataSet } from "../data-set";
import type { LakeManifest, LakeTable } from "../manifest";
import { addDays } from "../rolling/days";

/** What the guided runs ask about a data set. */
export type BreakageSubject = {
  readonly table: LakeTable;
  /** The table's name in statements. */
  readonly name: string;
  readonly day: string;
  /** A column of whole numbers, to sum. */
  readonly measure: string;
  /** A column with few values, to group by. */
  readonly group: string;
  /** The column that readers of a dashboard pick a value of. */
  readonly slicer: string;
  /** ISO dates. */
  readonly firstDay: string;
  readonly lastDay: string;
};

export type SubjectColumns = Pick<BreakageSubject, "measure" | "group" | "slicer">;

/** A column with the bytes that it takes in the files. */
type SizedColumn = { readonly name: string; readonly type: string; readonly bytes: number };

const chosenColumns: Readonly<Record<string, SubjectColumns>> = {
  retail: { measure: "sold", group: "region", slicer: "store_id" },
  flights: { measure: "distance", group: "origin", slicer: "destination" },
};

const wholeNumbers = /^U?(TINY|SMALL|BIG)?INT(EGER)?$/;

/**
 * The columns that the guided runs use: chosen for the site's own data sets. Of any other table the first whole number is summed,
 * and the text columns that take the fewest bytes, whole numbers after them, are grouped by and filtered by. Null where there are
 * no such three.
 */
export function subjectColumns(
  { id, dateColumn }: Pick<DataSet, "id" | "dateColumn">,
  columns: readonly SizedColumn[],
): SubjectColumns | null {
  const chosen = chosenColumns[id];
  if (chosen !== undefined)
    return Object.values(chosen).every((wanted) => columns.some(({ name }) => name === wanted))
      ? chosen
      : null;
  const usable = columns.filter(({ name }) => name !== dateColumn && !reserved.has(name));
  const measure = usable.find(({ type }) => wholeNumbers.test(type));
  const others = usable
    .filter((column) => column !== measure && (column.type === "VARCHAR" || wholeNumbers.test(column.type)))
    .toSorted((a, b) => Number(b.type === "VARCHAR") - Number(a.type === "VARCHAR") || a.bytes - b.bytes);
  const [group, slicer] = others;
  return measure === undefined || group === undefined || slicer === undefined || reserved.has(dateColumn)
    ? null
    : { measure: measure.name, group: group.name, slicer: slicer.name };
}

/**
 * The subject of a data set.
 *
 * @throws RangeError when the manifest lacks the data set's table or its columns.
 */
export function subjectOf(dataSet: DataSet, manifest: LakeManifest): BreakageSubject {
  const table = manifest.tables.find(({ name }) => name === dataSet.history);
  const columns = table === undefined ? null : subjectColumns(dataSet, sizedColumns(table));
  if (table === undefined || columns === null)
    throw new RangeError(
      `${dataSet.id}: no guided runs (found ${table ? `columns ${table.columns.map(({ name }) => name).join(", ")}` : `no table ${dataSet.history}`}, allowed: a whole number and two more columns beside the day). Choose another data set.`,
    );
  return {
    table,
    name: `lake.${table.name}`,
    day: dataSet.dateColumn,
    firstDay: manifest.firstDay,
    lastDay: manifest.lastDay,
    ...columns,
  };
}

const sizedColumns = ({ columns, files }: LakeTable): readonly SizedColumn[] =>
  columns.map(({ name, type }, place) => ({
    name,
    type,
    bytes: files
      .flatMap(({ rowGroups }) => rowGroups)
      .reduce((sum, { chunks }) => sum + (chunks[place]?.[1] ?? 0), 0),
  }));

/** The condition that keeps the last `days` days. */
export const lastDaysSql = ({ day, lastDay }: BreakageSubject, days: number): string =>
  `${day} > DATE '${addDays(lastDay, -days)}'`;

/** The months of the table's files, oldest first, as conditions; every month of the lake where the files are not cut by month. */
export function monthConditions({ table, day, firstDay, lastDay }: BreakageSubject): readonly string[] {
  const places = ["year", "month"].map((name) =>
    table.partitions.findIndex((column) => column.name === name),
  );
  const months = places.includes(-1)
    ? monthsBetween(firstDay, lastDay)
    : new Set(
        table.files.map(({ partition }) => {
          const [year, month] = places.map((place) => partition[place]);
          return `${year}-${String(month).padStart(2, "0")}`;
        }),
      );
  return [...months]
    .toSorted()
    .map((month) => `${day} BETWEEN DATE '${month}-01' AND DATE '${addDays(`${nextMonth(month)}-01`, -1)}'`);
}

function monthsBetween(firstDay: string, lastDay: string): readonly string[] {
  const months: string[] = [];
  for (let month = firstDay.slice(0, 7); month <= lastDay.slice(0, 7); month = nextMonth(month))
    months.push(month);
  return months;
}

const nextMonth = (month: string): string => addDays(`${month}-28`, 4).slice(0, 7);

/** DuckDB's reserved words that may name a column of a manifest: the statements shown leave names unquoted. */
const reserved: ReadonlySet<string> = new Set(
  "all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create default deferrable desc describe distinct do else end except false fetch for foreign from group having in initially intersect into lambda lateral leading limit not null offset on only or order pivot pivot_longer pivot_wider placing primary qualify references returning select show some summarize symmetric table then to trailing true union unique unpivot using variadic when where window with".split(
    " ",
  ),
);
