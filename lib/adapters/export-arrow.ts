import {
  Bool,
  type Data,
  DataType,
  Decimal,
  Field,
  FixedSizeList,
  List,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableToIPC,
} from "apache-arrow";
import { fieldsOf } from "./arrow-rows";
import { extensionName } from "./arrow-types";

/**
 * A result as an Arrow IPC file. BOOLEAN and HUGEINT, which DuckDB 1.4.3 marks as extensions that other readers do not know or
 * read wrongly, become Bool and Decimal(38, 0); the others stay as DuckDB made them.
 */
export function exportArrow(batches: readonly RecordBatch[]): Uint8Array<ArrayBuffer> {
  const first = batches[0]!;
  const fields = fieldsOf(first).map((field, at) => plainColumn(field, first.data.children[at]!)[0]);
  const schema = new Schema(fields);
  const plain = batches.map(({ data }) => {
    const children = fieldsOf(first).map((field, at) => plainColumn(field, data.children[at]!)[1]);
    return new RecordBatch(
      schema,
      makeData({ type: new Struct(fields), length: data.length, nullCount: 0, children }),
    );
  });
  return new Uint8Array(tableToIPC(new Table(schema, plain), "file"));
}

/** A column and its data with types that every reader of Arrow knows. */
function plainColumn(field: Field, data: Data): readonly [Field, Data] {
  const type = plainType(field, data);
  if (type === null) return [field, data];
  const metadata = new Map(field.metadata);
  for (const key of ["ARROW:extension:name", "ARROW:extension:metadata"]) metadata.delete(key);
  return [new Field(field.name, type, field.nullable, metadata), plainData(field, type, data)];
}

function plainType(field: Field, data: Data): DataType | null {
  const extension = extensionName(field);
  if (extension === "BOOLEAN") return new Bool();
  if (extension === "HUGEINT") return new Decimal(0, 38, 128);
  const { type } = field;
  const inner: readonly Field[] = type.children ?? [];
  if (extension !== undefined || inner.length === 0) return null;
  const children = inner.map((child, at) => plainColumn(child, data.children[at]!)[0]);
  if (children.every((child, at) => child === inner[at])) return null;
  if (DataType.isStruct(type)) return new Struct([...children]);
  if (DataType.isList(type)) return new List(children[0]!);
  return DataType.isFixedSizeList(type) ? new FixedSizeList(type.listSize, children[0]!) : null;
}

function plainData(field: Field, type: DataType, data: Data): Data {
  const { length, nullCount, nullBitmap } = data;
  if (DataType.isBool(type)) {
    // One bit a value already: see arrow-cells.
    const bits = new Uint8Array(data.values.buffer, data.values.byteOffset, Math.ceil(length / 8)).slice();
    return makeData({ type, length, nullCount, nullBitmap, data: bits });
  }
  if (DataType.isDecimal(type)) {
    const words = data.values.slice(0, length * 16);
    return makeData({ type, length, nullCount, nullBitmap, data: new Uint32Array(words.buffer) });
  }
  const inner: readonly Field[] = field.type.children;
  const children = inner.map((child, at) => plainColumn(child, data.children[at]!)[1]);
  return data.clone(type, data.offset, length, nullCount, data.buffers, children);
}
