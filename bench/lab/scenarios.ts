import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { readScenarios } from "@/lib/adapters/lake-scenarios";
import { readManifest } from "@/lib/adapters/read-manifest";
import { type Placement, placements } from "@/lib/catalog/vocabulary";
import { type Spread, spreadOf } from "@/lib/lab/compare/measured";
import type { DataSet } from "@/lib/lab/data-set";
import { z } from "@/lib/zod";
import { type Memory, watchMemory } from "./memory";
import { openNative } from "./native";
import { clickUntil, onFreshPage, type Site } from "./site";
import { type Against, against, createTimes } from "./spread";

const loadShape = z.object({ bytesRead: z.number(), requests: z.number(), rows: z.number(), ms: z.number() });
const cellShape = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("done"),
    timeMs: z.object({ median: z.number(), count: z.literal(1) }),
    bytesRead: z.number(),
    requests: z.number(),
  }),
  z.object({ kind: z.literal("failed"), message: z.string() }),
]);
const cellsShape = z.object({
  "warehouse-as-platform": cellShape,
  "no-warehouse": cellShape,
  "purposeful-hybrid": cellShape,
} satisfies Record<Placement, typeof cellShape>);
/** What the comparison page gives away as JSON, as far as it is used here. */
const comparisonShape = z.object({
  measured: z.object({
    loads: z.record(z.enum(placements), z.object({ load: loadShape })),
    scenarios: z.array(cellsShape.extend({ id: z.string() })),
  }),
});

export type Load = {
  readonly bytesRead: number;
  readonly requests: number;
  readonly rows: number;
  readonly timeMs: Spread;
};
export type ScenarioFigures = Against & { readonly bytesRead: number; readonly requests: number };

export type DataSetFigures = {
  readonly dataSet: string;
  readonly window: number;
  /** Null where nothing is loaded. */
  readonly loads: Readonly<Record<Placement, Load | null>>;
  readonly scenarios: readonly ({ readonly id: string } & Readonly<Record<Placement, ScenarioFigures>>)[];
  /** Of the page with all three engines after all runs, the largest of all pages. */
  readonly memory: Memory;
};

/**
 * Every scenario under every placement on the comparison page, cold, against native DuckDB: in each round native first, then the page,
 * so that both meet the same load of the machine. A new page is opened `pages` times, and measures `rounds` times.
 */
export async function measureScenarios(
  site: Site,
  dataSet: DataSet,
  pages: number,
  rounds: number,
  say: (text: string) => void,
): Promise<DataSetFigures> {
  const manifest = await readManifest(dataSet);
  const scenarios = await readScenarios(dataSet);
  const natives = await Promise.all(
    placements.map(async (placement) => ({
      placement,
      native: await openNative(dataSet, manifest, placement),
    })),
  );
  const times = createTimes<string>();
  const loadTimes = createTimes<Placement>();
  const memories: Memory[] = [];
  let last: z.infer<typeof comparisonShape>["measured"] | undefined;
  const runNatives = async (isKept: boolean) => {
    for (const { placement, native } of natives)
      for (const { id, sql } of scenarios) {
        const ms = await native.run(sql);
        if (isKept) times.add(`native ${placement} ${id}`, ms);
      }
  };
  await runNatives(false);
  for (let opened = 1; opened <= pages; opened++)
    await onFreshPage(site, async (page, context) => {
      const readMemory = await watchMemory(page, context);
      await page.goto(`/lab/compare/?data=${dataSet.id}&n=1`);
      const runAll = page.getByRole("button", { name: /^Run all/ });
      await runAll.and(page.locator(":enabled")).waitFor();
      for (let round = 1; round <= rounds; round++) {
        say(`${dataSet.id}: page ${opened} of ${pages}, round ${round} of ${rounds}`);
        await runNatives(true);
        await clickUntil(page, runAll, "What is being measured", /^Done: /);
        const { measured } = await downloadComparison(page);
        for (const cells of measured.scenarios)
          for (const placement of placements)
            times.add(
              `${placement} ${cells.id}`,
              doneCell(cells[placement], cells.id, placement).timeMs.median,
            );
        if (round === 1)
          for (const placement of placements) loadTimes.add(placement, measured.loads[placement].load.ms);
        last = measured;
      }
      memories.push(await readMemory());
    });
  for (const { native } of natives) native.close();

  const byPlacement = <T>(of: (placement: Placement) => T): Record<Placement, T> => ({
    "warehouse-as-platform": of("warehouse-as-platform"),
    "no-warehouse": of("no-warehouse"),
    "purposeful-hybrid": of("purposeful-hybrid"),
  });
  return {
    dataSet: dataSet.id,
    window: dataSet.usualWindow,
    loads: byPlacement((placement) => {
      const { bytesRead, requests, rows } = last!.loads[placement].load;
      return rows === 0 ? null : { bytesRead, requests, rows, timeMs: spreadOf(loadTimes.of(placement)) };
    }),
    scenarios: last!.scenarios.map(({ id, ...cells }) => ({
      id,
      ...byPlacement((placement) => {
        const { bytesRead, requests } = doneCell(cells[placement], id, placement);
        const times_ = against(times.of(`${placement} ${id}`), times.of(`native ${placement} ${id}`));
        return { ...times_, bytesRead, requests };
      }),
    })),
    memory: {
      heapPeak: Math.max(...memories.map(({ heapPeak }) => heapPeak)),
      processPeak: memories.reduce<number | null>(
        (most, { processPeak }) => (processPeak === null ? most : Math.max(most ?? 0, processPeak)),
        null,
      ),
    },
  };
}

async function downloadComparison(page: Page) {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download JSON" }).click();
  return comparisonShape.parse(JSON.parse(await readFile(await (await download).path(), "utf8")));
}

function doneCell(cell: z.infer<typeof cellShape>, id: string, placement: Placement) {
  if (cell.kind === "done") return cell;
  throw new Error(`${id} under ${placement}: the run failed (${cell.message}).`);
}
