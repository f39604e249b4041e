import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { LakeReadError, type RunOptions } from "@/lib/lab/lab-types";
import { createLakeFixture, type LabFixture, type LakeFixture, openLab, smallLake } from "./lake-fixture";
import { createHttpByteSource } from "./lake-http";
import {
  type Answer,
  answerAsSize,
  answerFile,
  answerGarbage,
  answerHalf,
  answerStatus,
  answerWhole,
  type LakeServer,
  startLakeServer,
} from "./lake-server.testing";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let lake: LakeFixture;
let server: LakeServer;
let fixture: LabFixture;

const june = "year=2025/month=06/";
const sql = `select sku, sum(sold) from lake.inventory_history where report_date >= date '2025-05-01' and report_date < date '2025-08-01' group by sku order by sku`;
const run = (options: RunOptions = {}) => fixture.lab.run(sql, options);

async function rowsOf(options?: RunOptions) {
  const outcome = await run(options);
  return outcome.kind === "done" ? outcome.result.rows : null;
}

const filePath = () => lake.manifest.tables[0]!.files.find(({ path }) => path.includes(june))!.path;
const fileBytes = () => lake.manifest.tables[0]!.files.find(({ path }) => path.includes(june))!.bytes;

let wanted: Awaited<ReturnType<typeof rowsOf>>;

beforeAll(async () => {
  lake = await createLakeFixture({ ...smallLake, skus: 6, firstDay: "2025-01-01", lastDay: "2025-12-31" });
  server = await startLakeServer(lake.folder);
  fixture = await openLab(lake, createHttpByteSource(server.root));
  wanted = await rowsOf();
});

afterEach(() => server.breakFiles(june, null));

afterAll(async () => {
  await fixture?.close();
  await server?.close();
  await lake?.remove();
});

test("the bytes and requests that a run counts are those that the server sent", async () => {
  expect(wanted).toHaveLength(6);
  for (const statement of [
    sql,
    "select * from lake.inventory_history order by report_date, sku, store_id limit 3",
    "select count(*) from lake.inventory_history",
    "select count(note) from lake.inventory_history where report_date = date '2025-03-03'",
  ]) {
    server.takeTraffic();
    const outcome = await fixture.lab.run(statement);
    if (outcome.kind !== "done") throw new Error("not run");
    const { bytesRead, requests } = outcome.lake;
    expect({ bytesRead, requests }).toEqual(server.takeTraffic());
    expect({ bytesRead, requests }).toEqual({
      bytesRead: outcome.plan.bytesToRead,
      requests: outcome.plan.requests,
    });
  }
});

test("the bytes and requests that a load counts are those that the server sent", async () => {
  for (const boundary of ["2025-11-01", "2025-11-17"]) {
    server.takeTraffic();
    const { bytesRead, requests } = await fixture.lab.loadWarehouse(boundary);
    expect({ bytesRead, requests }).toEqual(server.takeTraffic());
    expect(bytesRead).toBeGreaterThan(0);
  }
  await fixture.lab.loadWarehouse(null);
});

test("a server without Range sends whole files: they are used, and their bytes are counted", async () => {
  server.breakFiles(june, answerFile);
  server.takeTraffic();
  const outcome = await run();
  if (outcome.kind !== "done") throw new Error("not run");
  const { bytesRead, requests } = outcome.lake;
  expect({ bytesRead, requests }).toEqual(server.takeTraffic());
  expect(bytesRead).toBeGreaterThan(outcome.plan.bytesToRead);
  expect(outcome.result.rows).toEqual(wanted);
});

/** Each fault, and what the reader is told of it. */
const faults: readonly (readonly [string, Answer, RegExp])[] = [
  ["a missing file", answerStatus(404), /HTTP 404, wanted 206\. The file is missing/],
  ["a failing server", answerStatus(500), /HTTP 500, wanted 206/],
  ["a range beyond the file's end", answerStatus(416), /HTTP 416, wanted 206\. The file is shorter/],
  ["a file of another size", answerAsSize(1234), /it has 1234 bytes, the manifest says \d+: it changed/],
  ["a connection that is cut", answerHalf, /the connection was cut/],
  ["bytes that are no Parquet", answerGarbage, /row group 0, column \w+: .*Make the lake again/],
];

test.each(faults)(
  "%s is named with its file, and the next run is right once it is mended",
  async (_, answer, message) => {
    server.breakFiles(june, answer);
    const error = await run().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(LakeReadError);
    expect(error).toMatchObject({ path: filePath(), message: expect.stringMatching(message) });
    server.breakFiles(june, null);
    expect(await rowsOf({ cold: false })).toEqual(wanted);
  },
);

test("a whole answer without the file's length is refused at once and cancelled", async () => {
  const closed = new Promise<void>((resolve) => server.breakFiles(june, answerWhole(resolve)));
  await expect(run()).rejects.toThrow(
    `${filePath()}: HTTP 200, wanted 206. The host does not answer Range requests`,
  );
  await closed;
});

test("an answer for other bytes than asked for is refused", async () => {
  server.breakFiles(june, (_, response) => {
    response.writeHead(206, { "Content-Range": `bytes 0-9/${fileBytes()}`, "Content-Length": 10 });
    response.end(Buffer.alloc(10));
  });
  await expect(run()).rejects.toThrow(`Content-Range is bytes 0-9/${fileBytes()}, wanted bytes`);
});

test("a host that is gone is named", async () => {
  const gone = await startLakeServer(lake.folder);
  const source = createHttpByteSource(gone.root);
  await gone.close();
  const range = { path: filePath(), offset: 4, length: 8, fileBytes: fileBytes(), cold: true };
  await expect(source.read(range)).rejects.toThrow(`${filePath()}: the request failed.`);
});

test.each(["plan", "fetch", "insert", "execute"] as const)(
  "a run that is cancelled during %s ends with the signal's reason, and the next run is right",
  async (phase) => {
    await fixture.lab.forget();
    const controller = new AbortController();
    const reason = new Error("enough");
    const onProgress: RunOptions["onProgress"] = (progress) => {
      if (progress.phase === phase) controller.abort(reason);
    };
    await expect(run({ signal: controller.signal, onProgress })).rejects.toBe(reason);
    await expect(fixture.engine.query("select count(*) from lake.inventory_history")).rejects.toThrow(
      "lake.inventory_history was read outside a planned statement",
    );
    server.takeTraffic();
    expect(await rowsOf({ cold: false })).toEqual(wanted);
    if (phase === "insert" || phase === "execute") expect(server.takeTraffic().requests).toBe(0);
  },
);

test("a request that hangs is given up when the run is cancelled", async () => {
  const controller = new AbortController();
  server.breakFiles(june, () => controller.abort(new Error("enough")));
  await expect(run({ signal: controller.signal })).rejects.toThrow("enough");
});

test("a signal that was aborted before sends no request", async () => {
  server.takeTraffic();
  const signal = AbortSignal.abort(new Error("before"));
  await expect(run({ signal })).rejects.toThrow("before");
  await expect(fixture.lab.plan(sql, signal)).rejects.toThrow("before");
  await expect(fixture.lab.loadWarehouse("2025-11-01", { signal })).rejects.toThrow("before");
  expect(server.takeTraffic()).toEqual({ bytesRead: 0, requests: 0 });
});

test("a load that is cancelled or fails leaves nothing loaded", async () => {
  const controller = new AbortController();
  const load = fixture.lab.loadWarehouse("2025-05-01", {
    signal: controller.signal,
    onProgress: ({ months }) => months === 2 && controller.abort(new Error("enough")),
  });
  await expect(load).rejects.toThrow("enough");
  expect(fixture.lab.warehouse()).toEqual({ boundary: null, rows: 0, historyFrom: "lake" });
  server.breakFiles(june, answerStatus(500));
  await expect(fixture.lab.loadWarehouse("2025-05-01")).rejects.toThrow("HTTP 500");
  server.breakFiles(june, null);
  const counted = await fixture.lab.run("select count(*) from inventory");
  expect(counted.kind === "done" && counted.result.rows).toEqual([[String(365 * 6 * 15)]]);
});
