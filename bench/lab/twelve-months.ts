import type { Page } from "playwright-core";
import { readScenarios } from "@/lib/adapters/lake-scenarios";
import { readManifest } from "@/lib/adapters/read-manifest";
import { type Spread, spreadOf } from "@/lib/lab/compare/measured";
import { retail } from "@/lib/lab/data-set";
import { type BuiltInRun, runBuiltIn } from "./built-in";
import { fetchBuiltIn } from "./built-in-package";
import { openNative } from "./native";
import { processorTimes, sumOf } from "./processor-time";
import { clickUntil, onFreshPage, type Site } from "./site";
import { type Against, against, createTimes } from "./spread";
import { traceOf } from "./trace";

/** Measured on 22 November 2026 over another lake, Node 20.20.2, two cores, Chromium 156: the goal that was set. */
const recorded = { bytesRead: 7_400_000, requests: 289, coldMs: 973 };

type Read = {
  readonly bytesRead: number;
  readonly requests: number;
  readonly coldMs: Spread;
  /** Of page and engine together; waiting for a turn is not in it. */
  readonly processorMs: Spread;
};

export type TwelveMonths = {
  /** The first run of a fresh page over a filled window, nothing of the lake's history kept. */
  readonly connector: Read;
  /** Every byte read again, in a page that has run the statement before. */
  readonly again: Spread;
  /** duckdb-wasm 1.28.0 over the same files; null where it could not be had. `requests` counts HEAD as well. */
  readonly builtIn: (Read & { readonly heads: number; readonly warmMs: Spread }) | null;
  readonly recorded: typeof recorded;
  /** With what was read kept in a table: against native DuckDB over the Parquet files, and over the same rows in a table. */
  readonly loaded: {
    readonly files: Against;
    readonly table: Against;
    /** The same runs without waiting for a turn on the processor, which a busy machine makes long. */
    readonly processorMs: { readonly page: Spread; readonly engine: Spread; readonly files: Spread };
  };
};

type Run = { readonly ms: number; readonly bytesRead: number; readonly requests: number };

const warmRuns = 5;

/** The current stock joined with its twelve-month average: connector, built-in Parquet reader and native DuckDB in turns. */
export async function measureTwelveMonths(
  site: Site,
  rounds: number,
  say: (text: string) => void,
): Promise<TwelveMonths> {
  const manifest = await readManifest(retail);
  const { id, sql, window } = (await readScenarios()).find((one) => one.id === "stock-against-year")!;
  const history = manifest.tables.find(({ name }) => name === retail.history)!;
  const unpacked = fetchBuiltIn(say);
  const files = await openNative(retail, manifest, "purposeful-hybrid");
  const table = await openNative(retail, manifest, "warehouse-as-platform");
  const times = createTimes<
    "cold" | "coldProcessor" | "again" | "warm" | "files" | "table" | "page" | "engine" | "native"
  >();
  const builtIn: BuiltInRun[] = [];
  let first: Run | undefined;
  for (const native of [files, table]) await native.run(sql);
  for (let round = 1; round <= rounds; round++) {
    say(`twelve-month join: round ${round} of ${rounds}`);
    if (unpacked !== null) builtIn.push(await runBuiltIn(site.browser, unpacked, history, window, sql));
    await onFreshPage(site, async (page) => {
      await page.goto(`/lab/?s=${id}&months=${window}`);
      const load = page.getByRole("button", { name: "Load the window" });
      await load.and(page.locator(":enabled")).waitFor();
      await clickUntil(page, load, "What the lab is doing", /^Loaded /);
      const cold = await traceOf(site.browser, page, async () => {
        first = await runOnce(page);
        times.add("cold", first.ms);
      });
      times.add("coldProcessor", sumOf(processorTimes(cold)));
      times.add("again", (await runOnce(page)).ms);
      await page.getByRole("checkbox", { name: /^Cold run/ }).uncheck();
      await runOnce(page);
      for (let turn = 0; turn < warmRuns; turn++) {
        times.add("files", await files.run(sql));
        times.add("warm", (await runOnce(page)).ms);
        times.add("table", await table.run(sql));
      }
      const events = await traceOf(site.browser, page, async () => {
        for (let turn = 0; turn < warmRuns; turn++) {
          await runOnce(page);
          times.add("native", await files.runOnProcessor(sql));
        }
      });
      const spent = processorTimes(events);
      for (const ms of spent.page) times.add("page", ms);
      for (const ms of spent.engine) times.add("engine", ms);
    });
  }
  files.close();
  table.close();
  const { bytesRead, requests } = first!;
  const sent = builtIn[0];
  return {
    connector: {
      bytesRead,
      requests,
      coldMs: spreadOf(times.of("cold")),
      processorMs: spreadOf(times.of("coldProcessor")),
    },
    again: spreadOf(times.of("again")),
    builtIn:
      sent === undefined
        ? null
        : {
            bytesRead: sent.bytesRead,
            requests: sent.requests + sent.heads,
            heads: sent.heads,
            coldMs: spreadOf(builtIn.map(({ coldMs }) => coldMs)),
            processorMs: spreadOf(builtIn.map(({ processorMs }) => processorMs)),
            warmMs: spreadOf(builtIn.map(({ warmMs }) => warmMs)),
          },
    recorded,
    loaded: {
      files: against(times.of("warm"), times.of("files")),
      table: against(times.of("warm"), times.of("table")),
      processorMs: {
        page: spreadOf(times.of("page")),
        engine: spreadOf(times.of("engine")),
        files: spreadOf(times.of("native")),
      },
    },
  };
}

/** Runs the statement with the page's button; its figures are the page's own. */
async function runOnce(page: Page): Promise<Run> {
  const run = page.getByRole("button", { name: "Run", exact: true });
  await run.and(page.locator(":enabled:not([aria-disabled=true])")).waitFor();
  const { text } = await clickUntil(page, run, "What the lab is doing", /^[\d,]+ rows? in |^That did not /);
  const [, ms] = /^[\d,]+ rows? in ([\d,]+) ms/.exec(text) ?? [];
  if (ms === undefined) throw new Error(`/lab/: ${text}`);
  const exact = await page.getByText(/^Read: [\d,]+ bytes in/).textContent();
  const [, bytes = "0", requests = "0"] = /^Read: ([\d,]+) bytes in ([\d,]+) request/.exec(exact ?? "") ?? [];
  return { ms: count(ms), bytesRead: count(bytes), requests: count(requests) };
}

const count = (text: string): number => Number(text.replaceAll(",", ""));
