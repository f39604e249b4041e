import type { ResultSet } from "../engine";
import type { LabSet } from "../lab-set";

/** A column as a completion shows it. */
export type NamedColumn = {
  readonly name: string;
  readonly type: string;
  /** One clause; "" where nothing is known. */
  readonly says: string;
};

/** A table or view that statements may name. */
export type NamedTable = {
  /** `lake`, `warehouse`, or null for a name that stands alone. */
  readonly schema: string | null;
  readonly name: string;
  readonly says: string;
  readonly columns: readonly NamedColumn[];
};

const calendar = ["year", "month", "day"] as const;

/** The names of a data set, as far as they are known before its catalog is read: the columns of the small tables are missing. */
export function namesOf({ dataSet, outline }: Pick<LabSet, "dataSet" | "outline">): readonly NamedTable[] {
  const { history, current, view, dimensions, grain } = dataSet;
  const stored = outline.columns.map(({ name, type, comment }) => ({ name, type, says: comment }));
  const parts = calendar
    .slice(0, grain === "day" ? 3 : 2)
    .filter((part) => stored.every(({ name }) => name !== part))
    .map((name) => ({ name, type: "INTEGER", says: "from the path of each file: costs no byte" }));
  const columns = [...stored, ...parts];
  return [
    { schema: null, name: view, says: "all days, from both sides", columns },
    { schema: "lake", name: history, says: "every day, in files", columns },
    { schema: "warehouse", name: current, says: "what is loaded", columns },
    ...dimensions.flatMap((name) =>
      [null, "lake", "warehouse"].map((schema) => ({ schema, name, says: "a small table", columns: [] })),
    ),
  ];
}

/** Lists what there is to be named: schema, table, column and type of each column, in order. */
export const namesQuery = `select table_schema, table_name, column_name, data_type
from information_schema.columns
where table_schema in ('main', 'lake', 'warehouse')
order by table_schema <> 'main', table_schema, table_name, ordinal_position`;

/** The names that `namesQuery` has found; what is said of them is taken from `known`. */
export function namesFound(rows: ResultSet["rows"], known: readonly NamedTable[]): readonly NamedTable[] {
  const tables = new Map<string, NamedTable & { readonly columns: NamedColumn[] }>();
  for (const [place, name, column, type] of rows) {
    if (name == null || column == null) continue;
    const schema = place === "main" ? null : (place ?? null);
    const key = `${schema ?? ""}.${name}`;
    const before = known.find((table) => table.schema === schema && table.name === name);
    const table = tables.get(key) ?? { schema, name, says: before?.says ?? "your own", columns: [] };
    tables.set(key, table);
    const says = before?.columns.find((one) => one.name === column)?.says ?? "";
    table.columns.push({ name: column, type: type ?? "", says });
  }
  const order = (table: NamedTable) => {
    const at = known.findIndex(({ schema, name }) => schema === table.schema && name === table.name);
    return at < 0 ? known.length : at;
  };
  return [...tables.values()].sort((a, b) => order(a) - order(b));
}
