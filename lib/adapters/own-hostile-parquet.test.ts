import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { OwnFileError } from "@/lib/lab/own/own-problem";
import { harmed, harms } from "./nasty-bytes.testing";
import type { StartImport } from "./own-engine";
import { createWorkshop, textFile, type Workshop } from "./own-files.testing";
import { openParquetSession } from "./own-open-parquet";
import { decodeColumn, openParquet } from "./own-parquet";

const isLong = process.env.ISOTHERM_LONG === "1";

/** Nothing here needs an engine: the files are read column by column. */
const start: StartImport = async () => {
  throw new OwnFileError("too large", "any", "an engine would start.");
};

/** No case may take longer, in milliseconds: the usual one takes one or two. */
const patience = 4_000;

let shop: Workshop;
let samples: readonly Uint8Array[];

const rows = `SELECT DATE '2024-01-01' + (i % 90)::INTEGER AS day, i AS n, CASE WHEN i % 7 = 0 THEN NULL ELSE 'text ' || i % 30 END AS t,
  (i * 1.5)::DECIMAL(30,2) AS wide, i / 3.0 AS f, i % 2 = 0 AS b, TIMESTAMP '2024-01-01' + to_seconds(i) AS s, [i] AS nested FROM range(400) r(i)`;

beforeAll(async () => {
  shop = await createWorkshop();
  const forms = [
    "COMPRESSION snappy",
    "COMPRESSION zstd",
    "COMPRESSION gzip",
    "COMPRESSION brotli",
    "COMPRESSION lz4_raw",
    "COMPRESSION uncompressed, PARQUET_VERSION v2",
  ];
  const files = [];
  for (const [at, form] of forms.entries())
    files.push(await shop.write(`${at}.parquet`, rows, `FORMAT parquet, ${form}, ROW_GROUP_SIZE 2048`));
  samples = await Promise.all(files.map(async ({ file }) => new Uint8Array(await file.arrayBuffer())));
});

afterAll(async () => {
  await shop?.close();
});

const signal = new AbortController().signal;

/** Opens a file as the lab does and reads every column: "read", or the error that was met. */
async function outcomeOf(bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  const file = textFile("nasty.parquet", bytes);
  try {
    await openParquetSession([file], { signal, onProgress: () => {} }, start);
    const table = await openParquet([file], signal);
    for (const one of table.files)
      for (const group of one.groups)
        for (const { source } of table.columns) await decodeColumn(one, group, source, signal);
    return "read";
  } catch (error) {
    return error;
  }
}

/** Read, or refused in words of our own; never anything else, and never for long. */
async function expectCalm(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const started = performance.now();
  const outcome = await outcomeOf(bytes);
  const took = performance.now() - started;
  if (outcome !== "read") {
    const isRoom = outcome instanceof RangeError && outcome.message.startsWith("allocation of");
    if (!(outcome instanceof OwnFileError) && !isRoom) throw outcome;
    expect(String(outcome)).not.toMatch(/undefined|is not a function|not iterable|\[object|NaN/);
    expect(String(outcome).length).toBeLessThan(2_000);
  }
  expect(took).toBeLessThan(patience);
}

test("whatever is changed in a Parquet file, it is read or refused in our own words, and soon", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(5), harms, fc.boolean(), async (which, done, keepsEnds) => {
      await expectCalm(harmed(samples[which]!, done, keepsEnds));
    }),
    { seed: 9, numRuns: isLong ? 20_000 : 300 },
  );
}, 1_800_000);

test("any bytes between the marks of a Parquet file are refused in our own words, and soon", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.nat(300), async (inner, footer) => {
      const length = new Uint8Array(new Uint32Array([Math.min(footer, inner.length)]).buffer);
      const mark = new TextEncoder().encode("PAR1");
      await expectCalm(new Uint8Array([...mark, ...inner, ...length, ...mark]));
    }),
    { seed: 9, numRuns: isLong ? 20_000 : 500 },
  );
}, 1_800_000);
