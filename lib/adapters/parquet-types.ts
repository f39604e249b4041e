import type { StoredColumn } from "@/lib/lab/manifest";

/** How values of a lake column lie in Parquet pages, and what they become in Arrow. */
export type ColumnType =
  | { readonly kind: "boolean" }
  | { readonly kind: "int32"; readonly sql: "INTEGER" | "DATE" }
  | { readonly kind: "int64"; readonly sql: "BIGINT" | "TIMESTAMP" }
  | { readonly kind: "double" }
  | {
      readonly kind: "decimal";
      readonly precision: number;
      readonly scale: number;
      readonly stored: "int32" | "int64" | "int128";
    }
  | { readonly kind: "text" };

const plain: Readonly<Record<string, ColumnType>> = {
  BOOLEAN: { kind: "boolean" },
  INTEGER: { kind: "int32", sql: "INTEGER" },
  DATE: { kind: "int32", sql: "DATE" },
  BIGINT: { kind: "int64", sql: "BIGINT" },
  TIMESTAMP: { kind: "int64", sql: "TIMESTAMP" },
  DOUBLE: { kind: "double" },
  VARCHAR: { kind: "text" },
};

/**
 * The layout that DuckDB 1.4.3 gives a column of this SQL type.
 *
 * @throws RangeError for a type that the page decoder does not read.
 */
export function columnType(sql: string): ColumnType {
  const simple = plain[sql];
  if (simple !== undefined) return simple;
  const [, precision, scale] = (/^DECIMAL\((\d+),\s*(\d+)\)$/.exec(sql) ?? []).map(Number);
  if (precision === undefined || scale === undefined || precision > 38)
    throw new RangeError(
      `Column type ${sql} cannot be read from the lake (allowed: ${Object.keys(plain).join(", ")}, DECIMAL up to 38 digits).`,
    );
  const stored = precision <= 9 ? "int32" : precision <= 18 ? "int64" : "int128";
  return { kind: "decimal", precision, scale, stored };
}

/** How DuckDB 1.4.3 stores a column for the lake. */
export function usualStore(type: ColumnType): StoredColumn {
  const physical = usualPhysical(type);
  const width = physical === "FIXED_LEN_BYTE_ARRAY" ? 16 : 0;
  return { physical, width, isOptional: true, codec: "SNAPPY", reading: "plain" };
}

function usualPhysical(type: ColumnType): StoredColumn["physical"] {
  switch (type.kind) {
    case "boolean":
      return "BOOLEAN";
    case "int32":
      return "INT32";
    case "int64":
      return "INT64";
    case "double":
      return "DOUBLE";
    case "decimal":
      return type.stored === "int32" ? "INT32" : type.stored === "int64" ? "INT64" : "FIXED_LEN_BYTE_ARRAY";
    case "text":
      return "BYTE_ARRAY";
    default:
      return type satisfies never;
  }
}
