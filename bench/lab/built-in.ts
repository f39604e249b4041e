import type { Browser } from "playwright-core";
import type { LakeTable } from "@/lib/lab/manifest";
import { serveBuiltIn, type Traffic } from "./built-in-server";
import { processorTimes, sumOf } from "./processor-time";
import { patienceMs, runMarks } from "./site";
import { traceOf } from "./trace";

export type BuiltInRun = Traffic & {
  readonly coldMs: number;
  /** The cold run's, of page and engine together. */
  readonly processorMs: number;
  readonly warmMs: number;
};

type BuiltInLab = {
  hold(name: string, address: string): Promise<void>;
  drop(name: string): Promise<void>;
  name(name: string, address: string): Promise<void>;
  query(sql: string): Promise<number>;
};

/**
 * Runs a retail statement on duckdb-wasm 1.28.0 in a fresh page: the newest `window` months in a table that was filled beforehand from
 * files fetched whole, the rest by its own Parquet reader. `coldMs` and the traffic are of the first run, footers included.
 */
export async function runBuiltIn(
  browser: Browser,
  unpacked: string,
  history: LakeTable,
  window: number,
  sql: string,
): Promise<BuiltInRun> {
  const server = await serveBuiltIn(unpacked);
  const context = await browser.newContext();
  try {
    await context.addInitScript("globalThis.__name = (named) => named;");
    const page = await context.newPage();
    page.setDefaultTimeout(patienceMs);
    await page.goto(server.address);
    await page.waitForFunction("globalThis.lab !== undefined");
    await page.evaluate(setUp, { paths: history.files.map(({ path }) => path), window });
    server.takeTraffic();
    const timed = { sql, ...runMarks };
    let coldMs = 0;
    const events = await traceOf(browser, page, async () => {
      coldMs = await page.evaluate(timeStatement, timed);
    });
    const traffic = server.takeTraffic();
    await page.evaluate(timeStatement, timed);
    const warmMs = await page.evaluate(timeStatement, timed);
    return { ...traffic, coldMs, processorMs: sumOf(processorTimes(events)), warmMs };
  } finally {
    await context.close();
    await server.close();
  }
}

type WithLab = typeof globalThis & { readonly lab: BuiltInLab };

async function setUp({ paths, window }: { readonly paths: readonly string[]; readonly window: number }) {
  const { lab } = globalThis as WithLab;
  const hot = paths.slice(-window);
  for (const path of hot) await lab.hold(`hot/${path}`, new URL(`/lake/${path}`, location.origin).href);
  const listed = hot.map((path) => `'hot/${path}'`).join(", ");
  await lab.query("CREATE SCHEMA warehouse");
  await lab.query("CREATE SCHEMA lake");
  await lab.query(
    `CREATE TABLE warehouse.inventory_current AS SELECT * FROM read_parquet([${listed}], hive_partitioning=true)`,
  );
  for (const path of hot) await lab.drop(`hot/${path}`);
  // Names of its own save one HEAD for each file and query.
  for (const path of paths) await lab.name(path, new URL(`/lake/${path}`, location.origin).href);
  const names = paths.map((path) => `'${path}'`).join(", ");
  await lab.query(
    `CREATE VIEW lake.inventory_history AS SELECT * FROM read_parquet([${names}], hive_partitioning=true)`,
  );
}

type Timed = { readonly sql: string } & typeof runMarks;

async function timeStatement({ sql, began, ended }: Timed): Promise<number> {
  const start = performance.mark(began).startTime;
  await (globalThis as WithLab).lab.query(sql);
  return performance.mark(ended).startTime - start;
}
