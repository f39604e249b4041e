import { type Spread, spreadOf } from "@/lib/lab/compare/measured";
import type { RouteName } from "./routes";
import { conditions, type Visit } from "./visit";

/** The same page built and bare, visited in turns. */
export type RouteVisits = {
  readonly route: RouteName;
  readonly built: readonly Visit[];
  readonly bare: readonly Visit[];
};

export type PageFigures = {
  readonly date: string;
  readonly command: string;
  readonly processor: string;
  readonly cores: number;
  /** Of the last minute, at the beginning and the end: above the number of cores other programs took part of the time. */
  readonly load: readonly [number, number];
  readonly node: string;
  readonly browser: string;
  readonly routes: readonly RouteVisits[];
};

type Time = "firstPaintMs" | "largestPaintMs" | "blockingMs" | "longestTaskMs" | "layoutShift";

const spread = (visits: readonly Visit[], name: Time): Spread => spreadOf(visits.map((one) => one[name]));
const ms = ({ median, min, max }: Spread) => `${median.toFixed(0)} (${min.toFixed(0)}–${max.toFixed(0)})`;
const kb = (bytes: number) => (bytes / 1000).toFixed(1);

/** A page that comes to rest before its last answer is counted seems to have needed less. */
const sentOf = (visits: readonly Visit[], kind: keyof Visit["bytes"]) =>
  Math.max(...visits.map(({ bytes }) => bytes[kind]));

const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

function routeLine({ route, built, bare }: RouteVisits): string {
  const [of, against] = [spread(built, "largestPaintMs"), spread(bare, "largestPaintMs")];
  return line([
    route,
    ms(spread(built, "firstPaintMs")),
    ms(of),
    ms(against),
    `${of.median < against.median ? "−" : "+"}${Math.abs(of.median - against.median).toFixed(0)}`,
    ms(spread(built, "blockingMs")),
    ms(spread(bare, "blockingMs")),
    ms(spread(built, "longestTaskMs")),
    spread(built, "layoutShift").max.toFixed(3),
    ...(["html", "css", "js", "fonts", "other"] as const).map((kind) => kb(sentOf(built, kind))),
    kb(sentOf(bare, "html")),
  ]);
}

/** A table in Markdown: times as median (smallest–largest), the layout shift of the worst visit, kilobytes as they were sent. */
export function writeTable(figures: PageFigures): string {
  const { date, command, processor, cores, load, node, browser, routes } = figures;
  const head = [
    "page",
    "first paint",
    "largest paint",
    "bare file's",
    "difference",
    "blocking",
    "bare file's",
    "longest task",
    "shift",
    "html",
    "css",
    "js",
    "fonts",
    "other",
    "bare html",
  ];
  const { processorSlowdown, bitsPerSecond, latencyMs } = conditions;
  return [
    `${date}: ${processor}, ${cores} cores (load ${load.map((one) => one.toFixed(1)).join(" to ")}), Node ${node}, ${browser}; processor slowed down ${processorSlowdown} times, ${bitsPerSecond / 1e6} Mbit/s, ${latencyMs} ms; ${routes[0]?.built.length ?? 0} visits each, empty cache.`,
    `\`${command}\``,
    [line(head), line(head.map((_, at) => (at === 0 ? "---" : "---:"))), ...routes.map(routeLine)].join("\n"),
  ].join("\n\n");
}
