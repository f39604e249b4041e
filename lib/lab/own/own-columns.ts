import type { StoredColumn } from "../manifest";

/** A column of a file of one's own, as the lab has it. */
export type OwnColumn = {
  /** Its name in the file. */
  readonly source: string;
  /** Its name in SQL. */
  readonly name: string;
  /** SQL type, as in a manifest. */
  readonly type: string;
  /** What was changed on the way, one clause; null when nothing was. */
  readonly note: string | null;
};

/** A column that the lab leaves out, and why, one clause. */
export type DroppedColumn = { readonly source: string; readonly reason: string };

/** The element of a Parquet schema that concerns one column; field names as hyparquet has them. */
export type SchemaElement = {
  readonly name: string;
  readonly type?: string | undefined;
  readonly type_length?: number | undefined;
  readonly repetition_type?: string | undefined;
  readonly num_children?: number | undefined;
  readonly converted_type?: string | undefined;
  readonly scale?: number | undefined;
  readonly precision?: number | undefined;
  readonly logical_type?:
    | {
        readonly type: string;
        readonly unit?: string;
        readonly isAdjustedToUTC?: boolean;
        readonly bitWidth?: number;
        readonly isSigned?: boolean;
      }
    | undefined;
};

/** What a column becomes; `check`: its bytes must be looked at before they pass for text. */
export type ColumnReading = {
  readonly type: string;
  readonly physical: StoredColumn["physical"];
  readonly width: number;
  readonly reading: StoredColumn["reading"];
  readonly isOptional: boolean;
  readonly note: string | null;
  readonly check?: "is it text";
};

/** The columns at the top of a schema, in file order; `element` is its list of elements, the root first. */
export function topColumns(elements: readonly SchemaElement[]): readonly SchemaElement[] {
  const columns: SchemaElement[] = [];
  let below = 0;
  for (const element of elements.slice(1)) {
    if (below === 0) columns.push(element);
    else below -= 1;
    below += element.num_children ?? 0;
  }
  return columns;
}

/** How to read a column, or why not: one clause. */
export function readingOf(element: SchemaElement): ColumnReading | string {
  if ((element.num_children ?? 0) > 0) return "nested: a struct, list or map has no place in a flat table";
  if (element.repetition_type === "REPEATED") return "nested: a list has no place in a flat table";
  const found = typeOf(element);
  if (typeof found === "string") return found;
  const [type, reading, note] = found;
  const physical = physicalOf(element.type);
  if (physical === undefined) return `stored as ${element.type ?? "nothing"}`;
  return {
    type,
    physical,
    width: physical === "FIXED_LEN_BYTE_ARRAY" ? (element.type_length ?? 0) : 0,
    reading,
    isOptional: element.repetition_type !== "REQUIRED",
    note,
    ...(isUnmarked(element) && { check: "is it text" }),
  };
}

const physicals = [
  "BOOLEAN",
  "INT32",
  "INT64",
  "INT96",
  "FLOAT",
  "DOUBLE",
  "BYTE_ARRAY",
  "FIXED_LEN_BYTE_ARRAY",
] as const;
const physicalOf = (type: string | undefined) => physicals.find((physical) => physical === type);

type FoundType = readonly [type: string, reading: StoredColumn["reading"], note: string | null];

function typeOf(element: SchemaElement): FoundType | string {
  const { converted_type: converted, logical_type: logical } = element;
  if (converted === "DECIMAL" || logical?.type === "DECIMAL") return decimalOf(element);
  switch (element.type) {
    case "BOOLEAN":
      return ["BOOLEAN", "plain", null];
    case "INT32":
    case "INT64":
      return integerOf(element);
    case "INT96":
      return ["TIMESTAMP", "plain", "written as INT96"];
    case "FLOAT":
      return ["DOUBLE", "plain", "FLOAT, read as DOUBLE"];
    case "DOUBLE":
      return ["DOUBLE", "plain", null];
    case "BYTE_ARRAY":
      if (converted === "BSON" || /^(?:BSON|GEOMETRY|GEOGRAPHY|VARIANT)$/.test(logical?.type ?? ""))
        return `binary: ${logical?.type ?? converted}`;
      return ["VARCHAR", "plain", isUnmarked(element) ? "not marked as text, read as UTF-8" : null];
    case "FIXED_LEN_BYTE_ARRAY":
      if (logical?.type === "UUID") return ["VARCHAR", "uuid", "UUID, read as text"];
      if (logical?.type === "FLOAT16") return ["DOUBLE", "half", "FLOAT16, read as DOUBLE"];
      return `binary: ${converted ?? logical?.type ?? "bytes of a fixed length"}`;
    default:
      return `stored as ${element.type ?? "nothing"}`;
  }
}

const isUnmarked = ({ type, converted_type: converted, logical_type: logical }: SchemaElement) =>
  type === "BYTE_ARRAY" && converted === undefined && logical === undefined;

function decimalOf({ precision = 0, scale = 0 }: SchemaElement): FoundType | string {
  if (precision < 1 || precision > 38 || scale > precision)
    return `DECIMAL(${precision},${scale}), allowed up to 38 digits`;
  return [`DECIMAL(${precision},${scale})`, "plain", null];
}

function integerOf({ type, converted_type: converted, logical_type: logical }: SchemaElement): FoundType {
  const unit = (logical?.unit ?? /_(MILLIS|MICROS)$/.exec(converted ?? "")?.[1])?.toLowerCase();
  const ticks = unit === "millis" ? "milliseconds" : unit === "micros" ? "microseconds" : "nanoseconds";
  if (logical?.type === "TIMESTAMP" || converted?.startsWith("TIMESTAMP_")) {
    const notes = [
      ...(logical?.isAdjustedToUTC === true ? ["time zone left out: the times are UTC"] : []),
      ...(ticks === "nanoseconds" ? ["nanoseconds cut to microseconds"] : []),
    ];
    return ["TIMESTAMP", ticks, notes.length === 0 ? null : notes.join("; ")];
  }
  if (logical?.type === "TIME" || converted?.startsWith("TIME_"))
    return ["VARCHAR", `clock ${ticks}`, "TIME, read as text"];
  if (converted === "DATE" || logical?.type === "DATE") return ["DATE", "plain", null];
  const unsigned = converted?.startsWith("UINT_") === true || logical?.isSigned === false;
  const bits = logical?.bitWidth ?? Number(/_(\d+)$/.exec(converted ?? "")?.[1] ?? 0);
  if (type === "INT64")
    return unsigned ? ["VARCHAR", "unsigned", "UBIGINT, read as text"] : ["BIGINT", "plain", null];
  if (unsigned && bits !== 8 && bits !== 16) return ["BIGINT", "unsigned", "UINTEGER, read as BIGINT"];
  return ["INTEGER", "plain", null];
}
