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
      readonly stored: "int32" | "int64";
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
  if (precision === undefined || scale === undefined || precision > 18)
    throw new RangeError(
      `Column type ${sql} cannot be read from the lake (allowed: ${Object.keys(plain).join(", ")}, DECIMAL up to 18 digits).`,
    );
  return { kind: "decimal", precision, scale, stored: precision <= 9 ? "int32" : "int64" };
}
