import { type Data, DataType, type Field, IntervalUnit, TimeUnit } from "apache-arrow";

const intNames: Readonly<Record<string, string>> = {
  true8: "TINYINT",
  true16: "SMALLINT",
  true32: "INTEGER",
  true64: "BIGINT",
  false8: "UTINYINT",
  false16: "USMALLINT",
  false32: "UINTEGER",
  false64: "UBIGINT",
};

const opaqueNames: Readonly<Record<string, string>> = {
  hugeint: "HUGEINT",
  uhugeint: "UHUGEINT",
  bit: "BIT",
  bignum: "BIGNUM",
  time_tz: "TIME WITH TIME ZONE",
};

/**
 * DuckDB's name of a column's type, from the Arrow field of an engine opened with `arrowLosslessConversion`.
 * `data` is any batch of the column: the values of an ENUM stand there.
 *
 * @throws TypeError for a field that DuckDB 1.4.3 does not make.
 */
export function sqlTypeOf(field: Field, data?: Data): string {
  const { type } = field;
  const extension = extensionName(field);
  if (extension !== undefined) return extension;
  if (DataType.isInt(type)) return intNames[`${type.isSigned}${type.bitWidth}`] ?? unknown(field);
  if (DataType.isFloat(type)) return type.precision === 1 ? "FLOAT" : "DOUBLE";
  if (DataType.isBool(type)) return "BOOLEAN";
  if (DataType.isUtf8(type)) return "VARCHAR";
  if (DataType.isBinary(type)) return "BLOB";
  if (DataType.isDecimal(type)) return `DECIMAL(${type.precision},${type.scale})`;
  if (DataType.isDate(type)) return "DATE";
  if (DataType.isTime(type)) return type.unit === TimeUnit.NANOSECOND ? "TIME_NS" : "TIME";
  if (DataType.isTimestamp(type)) return timestampName(type.unit, type.timezone);
  if (DataType.isInterval(type) && type.unit === IntervalUnit.MONTH_DAY_NANO) return "INTERVAL";
  if (DataType.isDictionary(type)) return `ENUM(${Array.from(data?.dictionary ?? [], quoted).join(", ")})`;
  return nestedName(field, data) ?? unknown(field);
}

function nestedName(field: Field, data: Data | undefined): string | undefined {
  const { type } = field;
  const children: readonly Field[] = type.children ?? [];
  const names = children.map((child, index) => sqlTypeOf(child, data?.children[index]));
  if (DataType.isList(type)) return `${names[0]}[]`;
  if (DataType.isFixedSizeList(type)) return `${names[0]}[${type.listSize}]`;
  if (DataType.isMap(type)) return names[0]?.replace(/^STRUCT\(key (.*), "?value"? (.*)\)$/s, "MAP($1, $2)");
  const members = children.map(({ name }, index) =>
    name === "" ? names[index] : `${identifier(name)} ${names[index]}`,
  );
  if (DataType.isUnion(type)) return `UNION(${members.join(", ")})`;
  if (DataType.isStruct(type)) return `STRUCT(${members.join(", ")})`;
  return undefined;
}

function identifier(name: string): string {
  return /^[a-z_][a-z0-9_]*$/i.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

/** The name of a type that Arrow carries as raw bytes or small integers, or undefined for a plain Arrow type. */
export function extensionName(field: Field): string | undefined {
  switch (field.metadata.get("ARROW:extension:name")) {
    case "arrow.bool8":
      return "BOOLEAN";
    case "arrow.uuid":
      return "UUID";
    case "arrow.opaque": {
      const type = /"type_name":"(\w+)"/.exec(field.metadata.get("ARROW:extension:metadata") ?? "")?.[1];
      return opaqueNames[type ?? ""] ?? unknown(field);
    }
    default:
      return undefined;
  }
}

function timestampName(unit: TimeUnit, timezone: string | null | undefined): string {
  if (timezone) return "TIMESTAMP WITH TIME ZONE";
  if (unit === TimeUnit.SECOND) return "TIMESTAMP_S";
  if (unit === TimeUnit.MILLISECOND) return "TIMESTAMP_MS";
  return unit === TimeUnit.MICROSECOND ? "TIMESTAMP" : "TIMESTAMP_NS";
}

function quoted(value: unknown): string {
  return `'${String(value).replaceAll("'", "''")}'`;
}

function unknown(field: Field): never {
  throw new TypeError(
    `column "${field.name}": Arrow type ${field.type} (${[...field.metadata].join("; ") || "no extension"}) is not known. Cast the column to VARCHAR.`,
  );
}
