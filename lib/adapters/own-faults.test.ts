import type { ColumnChunk, SchemaElement } from "hyparquet";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createBlobByteSource } from "./own-bytes";
import type { StartImport } from "./own-engine";
import { check, createWorkshop, textFile, type Workshop } from "./own-files.testing";
import { foreignFile } from "./own-foreign.testing";
import type { NamedFile } from "./own-parquet";

/** Nothing here gets as far as an engine that reads. */
const start: StartImport = async () => {
  throw new Error("an engine was started");
};

let shop: Workshop;
let good: NamedFile;

beforeAll(async () => {
  shop = await createWorkshop();
  good = await shop.write("good.parquet", days(500), "FORMAT parquet");
});

afterAll(async () => {
  await shop?.close();
});

const days = (count: number, more = "") =>
  `SELECT DATE '2024-01-01' + (i % 90)::INTEGER AS day, i AS n${more} FROM range(${count}) r(i)`;

const cut = ({ name, file }: NamedFile, from: number, to?: number): NamedFile => ({
  name,
  file: file.slice(from, to),
});

const day: SchemaElement = { name: "day", type: "INT32", converted_type: "DATE" };

const spoilt = (name: string, spoil: (chunk: ColumnChunk) => unknown) =>
  foreignFile(shop.folder, name, [{ element: day, values: [19_000, 19_001] }], ([chunk]) => spoil(chunk!));

const problemOf = (files: readonly NamedFile[], options = {}) =>
  check(files, start, options).then(
    () => "none",
    (error: Error) => `${error.name}: ${error.message}`,
  );

describe("a file that cannot be used is refused with what is wrong and what to do", () => {
  test("no Parquet at all, and what it seems to be instead", async () => {
    expect(await problemOf([textFile("notes.parquet", "Dear diary,\nnothing happened.\n")])).toBe(
      "OwnFileError: notes.parquet: it is no Parquet file: it looks like plain text. If it is CSV, give it the ending .csv. (allowed: Parquet, CSV).",
    );
    expect(await problemOf([textFile("book.csv", "PK\u0003\u0004rest of a workbook")])).toBe(
      "OwnFileError: book.csv: it is no CSV file: it is a ZIP archive or an Excel workbook. Unpack it, or save the sheet as CSV. (allowed: Parquet, CSV).",
    );
    expect(await problemOf([textFile("noise.csv", "a,b\u0000\u0001\n")])).toContain(
      "it holds bytes that are no text",
    );
  });

  test("cut off: at its end, within its footer, and a footer without its data", async () => {
    const size = good.file.size;
    expect(await problemOf([cut(good, 0, size - 20)])).toBe(
      `OwnFileError: good.parquet: it begins as a Parquet file but does not end as one: a part is missing (found ${size - 20} bytes). Copy or download it again.`,
    );
    const headless = {
      name: "good.parquet",
      file: new Blob([good.file.slice(0, 4), good.file.slice(size - 30)]),
    };
    expect(await problemOf([headless])).toContain("a part is missing");
    const hollow = { name: "good.parquet", file: new Blob([good.file.slice(0, 4), good.file.slice(-400)]) };
    expect(await problemOf([hollow])).toMatch(/a part (?:of it )?is missing/);
  });

  test("damaged: a footer that is none, and pages that are none", async () => {
    const bytes = new Uint8Array(await good.file.arrayBuffer());
    const noFooter = bytes.slice().fill(0xaa, bytes.length - 300, bytes.length - 8);
    expect(await problemOf([textFile("good.parquet", noFooter)])).toContain("its footer cannot be read (");
    // Without statistics the days must be read.
    const silent = await spoilt("silent.parquet", ({ meta_data: meta }) => delete meta?.statistics);
    const garbled = new Uint8Array(await silent.file.arrayBuffer()).fill(0x55, 4, 20);
    expect(await problemOf([textFile("silent.parquet", garbled)])).toMatch(
      /^OwnFileError: silent\.parquet: its column day cannot be read \(.+\)\. Export the file again\.$/,
    );
    expect(await problemOf([silent])).toBe("none");
  });

  test("encrypted: as a whole, or a column of it", async () => {
    const whole = { name: "secret.parquet", file: new Blob(["PARE", good.file.slice(4, -4), "PARE"]) };
    const wanted = "it is encrypted. Export it without encryption: the lab asks for no keys.";
    expect(await problemOf([whole])).toBe(`OwnFileError: secret.parquet: ${wanted}`);
    const column = await spoilt("column.parquet", (chunk) => {
      delete chunk.meta_data;
      chunk.encrypted_column_metadata = new Uint8Array([1, 2, 3]);
    });
    expect(await problemOf([column])).toBe(
      "OwnFileError: column.parquet: its column day is encrypted. Export it without encryption: the lab asks for no keys.",
    );
  });

  test("a codec without a reader", async () => {
    const file = await spoilt("lzo.parquet", ({ meta_data: meta }) => {
      if (meta) meta.codec = "LZO";
    });
    expect(await problemOf([file])).toBe(
      "OwnFileError: lzo.parquet: its column day is compressed with LZO (allowed: UNCOMPRESSED, SNAPPY, GZIP, BROTLI, ZSTD, LZ4, LZ4_RAW). Write it again with ZSTD or SNAPPY.",
    );
  });

  test("empty: no byte, no row group, no line below the names", async () => {
    expect(await problemOf([textFile("nothing.csv", "")])).toContain("it is empty (0 bytes)");
    const none = await shop.write("none.parquet", `${days(5)} WHERE false`, "FORMAT parquet");
    expect(await problemOf([none])).toContain("none.parquet: it holds no rows.");
  });

  test("no column that can be the day: none at all, one day alone, stand-ins for no date", async () => {
    const numbers = await shop.write(
      "n.parquet",
      "SELECT i AS n, 'x' AS t FROM range(9) r(i)",
      "FORMAT parquet",
    );
    expect(await problemOf([numbers])).toContain(
      "n.parquet: no column holds dates (found n BIGINT, t VARCHAR;",
    );
    const one = await shop.write(
      "one.parquet",
      "SELECT DATE '2024-05-06' AS day FROM range(9)",
      "FORMAT parquet",
    );
    expect(await problemOf([one])).toContain(
      "its column day cannot serve as the day. All rows are of 6 May 2024",
    );
    const standIn = await shop.write(
      "standin.parquet",
      "SELECT CASE WHEN i = 1 THEN DATE '9999-12-31' ELSE DATE '2024-01-01' END AS day FROM range(5) r(i)",
      "FORMAT parquet",
    );
    expect(await problemOf([standIn])).toContain(
      "It runs from 2024-01-01 to 9999-12-31, 95712 months (allowed: 600).",
    );
  });

  test("several files: Parquet of two schemas, CSV beside another", async () => {
    const other = await shop.write(
      "other.parquet",
      days(5, ", 'x' AS extra").replace("i AS n", "i::VARCHAR AS n"),
      "FORMAT parquet",
    );
    expect(await problemOf([good, other])).toBe(
      "OwnFileError: other.parquet: its column n is VARCHAR, in good.parquet it is BIGINT. Choose files of one schema.",
    );
    expect(await problemOf([good, textFile("a.csv", "a\n1\n")])).toContain(
      "2 files were chosen (allowed: one CSV file,",
    );
  });
});

test("nested columns are left out with a note, the flat ones stay", async () => {
  const file = await shop.write(
    "nested.parquet",
    days(300, ", [i, 1] AS tags, {'a': i} AS pair"),
    "FORMAT parquet",
  );
  const { columns, dropped } = await check([file], start);
  expect(columns.map(({ name }) => name)).toEqual(["day_in_file", "n"]);
  expect(dropped).toEqual([
    { source: "tags", reason: "nested: a struct, list or map has no place in a flat table" },
    { source: "pair", reason: "nested: a struct, list or map has no place in a flat table" },
  ]);
});

test("a file that is gone, or another one than the catalog describes, is named when it is read", async () => {
  const source = createBlobByteSource(new Map([["1/a.parquet", new Blob(["0123456789"])]]));
  const read = (path: string, fileBytes: number) =>
    source.read({ path, offset: 2, length: 3, fileBytes, cold: true }).then(
      (bytes) => new TextDecoder().decode(bytes),
      (error: Error) => `${error.name}: ${error.message}`,
    );
  expect(await read("1/a.parquet", 10)).toBe("234");
  expect(await read("1/b.parquet", 10)).toBe(
    "LakeReadError: 1/b.parquet: it is not kept here. Open the file again.",
  );
  expect(await read("1/a.parquet", 11)).toBe(
    "LakeReadError: 1/a.parquet: it has 10 bytes, the manifest says 11: it changed. Open the file again.",
  );
});
