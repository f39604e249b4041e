import { placements } from "@/lib/catalog/vocabulary";
import type { Spread } from "@/lib/lab/compare/measured";
import { printBlocking } from "./print-blocking";
import { printTasks } from "./print-tasks";
import type { LabFigures } from "./report";
import type { DataSetFigures } from "./scenarios";
import type { Against } from "./spread";
import { ms, table } from "./text";
import type { TwelveMonths } from "./twelve-months";

const mb = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
const spread = ({ min, median, count }: Spread) => `${ms(min)} / ${ms(median)} ms (n ${count})`;
const ratio = ({ ratio: { min, median } }: Against) => `${min.toFixed(1)} / ${median.toFixed(1)}`;

/** All figures as a person reads them; times and ratios as minimum / median. */
export function printFigures({
  machine,
  engineStartMs,
  dataSets,
  twelveMonths,
  tasks,
  blocking,
}: LabFigures): string {
  const { date, command, processor, cores, node, browser } = machine;
  return [
    `${date}, ${processor}, ${cores} cores, Node ${node}, ${browser}`,
    `${command}\nTimes and ratios: minimum / median. Native: DuckDB on one thread over the same local files.`,
    ...(engineStartMs === undefined
      ? []
      : [
          `Engine start, from the first click to the answer of "select 1", empty cache: ${spread(engineStartMs.first)}; on the visitor's next page: ${spread(engineStartMs.next)}`,
        ]),
    ...(dataSets ?? []).map(printDataSet),
    ...(twelveMonths === undefined ? [] : [printTwelveMonths(twelveMonths)]),
    ...(tasks === undefined ? [] : [printTasks(tasks)]),
    ...(blocking === undefined ? [] : [printBlocking(blocking)]),
  ].join("\n\n");
}

const shortNames = {
  "warehouse-as-platform": "1 loaded",
  "no-warehouse": "2 lake, cold",
  "purposeful-hybrid": "3 hot/cold",
} as const;

function printDataSet({ dataSet, window, loads, scenarios, memory }: DataSetFigures): string {
  const loaded = placements.flatMap((placement) => {
    const load = loads[placement];
    if (load === null) return [];
    const { rows, bytesRead, requests, timeMs } = load;
    return [
      `Load, ${shortNames[placement]}: ${rows} rows, ${mb(bytesRead)}, ${requests} requests, ${spread(timeMs)}`,
    ];
  });
  const count = scenarios[0]?.["no-warehouse"].browserMs.count ?? 0;
  const head = placements.flatMap((placement) => [
    `${shortNames[placement]}: ms`,
    "native ms",
    "ratio",
    "MB",
  ]);
  const { heapPeak, processPeak } = memory;
  return [
    `${dataSet}, window of ${window}, n ${count}`,
    ...loaded,
    table([
      ["scenario", ...head],
      ...scenarios.map(({ id, ...cells }) => [
        id,
        ...placements.flatMap((placement) => {
          const { browserMs, nativeMs, bytesRead, ...rest } = cells[placement];
          return [
            `${ms(browserMs.min)} / ${ms(browserMs.median)}`,
            `${ms(nativeMs.min)} / ${ms(nativeMs.median)}`,
            ratio({ browserMs, nativeMs, ...rest }),
            (bytesRead / 1e6).toFixed(2),
          ];
        }),
      ]),
    ]),
    `Memory, all three placements in one page: JavaScript heap with buffers at most ${mb(heapPeak)}; the page's process with its engines at most ${processPeak === null ? "not known here" : mb(processPeak)}`,
  ].join("\n");
}

function printTwelveMonths({ connector, again, builtIn, recorded, loaded }: TwelveMonths): string {
  const line = (name: string, bytes: number, requests: number, time: string, processor = "") => [
    name,
    mb(bytes),
    String(requests),
    time,
    processor,
  ];
  return [
    "Twelve-month join, window of 12 months loaded, history cold",
    table([
      ["", "read", "requests", "time", "on the processor"],
      line(
        "connector, fresh page",
        connector.bytesRead,
        connector.requests,
        spread(connector.coldMs),
        spread(connector.processorMs),
      ),
      line("connector, cold again", connector.bytesRead, connector.requests, spread(again)),
      builtIn === null
        ? ["duckdb-wasm 1.28.0: not to be had from the registry", "", "", "", ""]
        : line(
            "duckdb-wasm 1.28.0, same files",
            builtIn.bytesRead,
            builtIn.requests,
            spread(builtIn.coldMs),
            spread(builtIn.processorMs),
          ),
      line("duckdb-wasm 1.28.0, recorded", recorded.bytesRead, recorded.requests, `${recorded.coldMs} ms`),
    ]),
    `With the table loaded: ${spread(loaded.files.browserMs)}; native over Parquet ${spread(loaded.files.nativeMs)}, ratio ${ratio(loaded.files)}; native over a table ${spread(loaded.table.nativeMs)}, ratio ${ratio(loaded.table)}${
      builtIn === null ? "" : `; 1.28.0 warm ${spread(builtIn.warmMs)}`
    }`,
    `On the processor: engine ${spread(loaded.processorMs.engine)}, page with its drawing ${spread(loaded.processorMs.page)}, native over Parquet ${spread(loaded.processorMs.files)}; engine to native ${(loaded.processorMs.engine.min / loaded.processorMs.files.min).toFixed(1)} / ${(loaded.processorMs.engine.median / loaded.processorMs.files.median).toFixed(1)}`,
  ].join("\n");
}
