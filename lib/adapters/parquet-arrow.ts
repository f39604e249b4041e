import {
  Bool,
  type Data,
  type DataType,
  DateDay,
  Decimal,
  Dictionary,
  Field,
  Float64,
  Int32,
  Int64,
  makeData,
  RecordBatch,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  TimestampMicrosecond,
  Utf8,
  Vector,
} from "apache-arrow";
import type { LakeColumn } from "@/lib/lab/manifest";
import { type DecodedChunk, spellOut, type Texts } from "./parquet-chunk";
import { type ColumnType, columnType } from "./parquet-types";

/** The rows of one row group: a chunk for each column, or the one value that a partition column has in it. */
export type GroupRows = { readonly rows: number; readonly columns: readonly (DecodedChunk | number)[] };

/**
 * The row groups, one record batch each, as an Arrow IPC stream that DuckDB inserts without casts into a table of the columns' types.
 * Between two columns, two batches and before they are put together `pace` may let other work run.
 */
export async function arrowStream(
  columns: readonly LakeColumn[],
  groups: readonly GroupRows[],
  pace: () => Promise<void>,
): Promise<Uint8Array> {
  const builders = columns.map(({ name, type }, at) => createBuilder(name, columnType(type), at, groups));
  const schema = new Schema(builders.map(({ field }) => field));
  const writer = new RecordBatchStreamWriter();
  for (const { rows, columns: chunks } of groups) {
    const children: Data[] = [];
    for (const [at, { build }] of builders.entries()) {
      children.push(build(chunks[at]!, rows));
      await pace();
    }
    const type = new Struct(schema.fields);
    writer.write(new RecordBatch(schema, makeData({ type, length: rows, nullCount: 0, children })));
    await pace();
  }
  return writer.finish().toUint8Array(true);
}

type Builder = {
  readonly field: Field;
  readonly build: (chunk: DecodedChunk | number, rows: number) => Data;
};

function createBuilder(name: string, type: ColumnType, at: number, groups: readonly GroupRows[]): Builder {
  const isDictionary = groups.every(({ columns }) => isDictionaryChunk(columns[at]!));
  // Two columns with one dictionary id cannot stand in one schema (apache-arrow 17).
  const arrow =
    type.kind === "text" && isDictionary ? new Dictionary(new Utf8(), new Int32(), at) : arrowType(type);
  return {
    field: new Field(name, arrow, true),
    build: (chunk, rows) => {
      if (typeof chunk === "number") return constantData(arrow, chunk, rows);
      const { nulls, validity, values } = chunk;
      const common = { length: rows, nullCount: nulls, ...(validity && { nullBitmap: validity }) };
      if (values.kind === "dictionary" && arrow instanceof Dictionary)
        return makeData({
          ...common,
          type: arrow,
          data: values.indices,
          dictionary: new Vector([textData(values.dictionary)]),
        });
      if (values.kind === "dictionary") return textData(spellOut(values.indices, values.dictionary), common);
      if (values.kind === "texts") return textData(values.data, common);
      if (values.kind === "wide")
        return makeData({ ...common, type: expectDecimal(arrow), data: values.data });
      if (arrow instanceof Decimal) return makeData({ ...common, type: arrow, data: widen(values.data) });
      return makeFixed(arrow, common, values.data);
    },
  };
}

const isDictionaryChunk = (chunk: DecodedChunk | number) =>
  typeof chunk !== "number" && chunk.values.kind === "dictionary";

function arrowType(type: ColumnType): DataType {
  switch (type.kind) {
    case "boolean":
      return new Bool();
    case "int32":
      return type.sql === "DATE" ? new DateDay() : new Int32();
    case "int64":
      return type.sql === "TIMESTAMP" ? new TimestampMicrosecond() : new Int64();
    case "double":
      return new Float64();
    case "decimal":
      return new Decimal(type.scale, type.precision, 128);
    case "text":
      return new Utf8();
    default:
      return type satisfies never;
  }
}

type Common = { readonly length: number; readonly nullCount: number; readonly nullBitmap?: Uint8Array };

function makeFixed(
  type: DataType,
  common: Common,
  data: Uint8Array | Int32Array | BigInt64Array | Float64Array,
): Data {
  if (type instanceof Bool && data instanceof Uint8Array) return makeData({ ...common, type, data });
  if (type instanceof Float64 && data instanceof Float64Array) return makeData({ ...common, type, data });
  if (type instanceof DateDay && data instanceof Int32Array) return makeData({ ...common, type, data });
  if (type instanceof Int32 && data instanceof Int32Array) return makeData({ ...common, type, data });
  if (type instanceof Int64 && data instanceof BigInt64Array) return makeData({ ...common, type, data });
  if (type instanceof TimestampMicrosecond && data instanceof BigInt64Array)
    return makeData({ ...common, type, data });
  throw new TypeError(`No Arrow data of type ${type} can be made from ${data.constructor.name}.`);
}

function expectDecimal(type: DataType): Decimal {
  if (type instanceof Decimal) return type;
  throw new TypeError(`No Arrow data of type ${type} can be made from integers of 128 bits.`);
}

function constantData(type: DataType, value: number, rows: number): Data {
  return makeFixed(type, { length: rows, nullCount: 0 }, new Int32Array(rows).fill(value));
}

function textData(
  { offsets, bytes }: Texts,
  common: Common = { length: offsets.length - 1, nullCount: 0 },
): Data {
  return makeData({ ...common, type: new Utf8(), valueOffsets: offsets, data: bytes });
}

/** Arrow's decimals have 128 bits: four little-endian words, the sign carried into the upper ones. */
function widen(values: Uint8Array | Int32Array | BigInt64Array | Float64Array): Uint32Array {
  const words = new Uint32Array(values.length * 4);
  for (let at = 0; at < values.length; at++) {
    const value = BigInt(values[at]!);
    const sign = value < 0n ? 0xffff_ffff : 0;
    words[at * 4] = Number(value & 0xffff_ffffn);
    words[at * 4 + 1] = Number((value >> 32n) & 0xffff_ffffn);
    words[at * 4 + 2] = sign;
    words[at * 4 + 3] = sign;
  }
  return words;
}
