// Measures the lab on the production build, in a browser, against native DuckDB: npm run -s bench:lab -- [--json] [--only PARTS]
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { dataSets } from "@/lib/lab/data-set";
import { measureBlocking } from "./blocking";
import { measureEngineStart } from "./engine-start";
import { printFigures } from "./print";
import { type LabFigures, machineOf } from "./report";
import { measureScenarios } from "./scenarios";
import { withSite } from "./site";
import { measureTasks } from "./tasks";
import { tourPages } from "./tours";
import { measureTwelveMonths } from "./twelve-months";

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));

const parts = ["start", "scenarios", "twelve-months", "tasks", "blocking"];
const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    only: { type: "string", default: parts.join(",") },
    data: { type: "string", default: dataSets.map(({ id }) => id).join(",") },
    tours: { type: "string", default: tourPages.join(",") },
    site: { type: "string", default: "out" },
    opens: { type: "boolean", default: false },
    line: { type: "boolean", default: false },
    toured: { type: "string", default: "1" },
    pages: { type: "string", default: "3" },
    rounds: { type: "string", default: "2" },
  },
});

const listOf = (name: "only" | "data" | "tours", allowed: readonly string[]): readonly string[] => {
  const found = values[name].split(",");
  const wrong = found.filter((one) => !allowed.includes(one));
  if (wrong.length === 0) return found;
  throw new Error(`--${name}: found ${wrong.join(", ")}, allowed: ${allowed.join(", ")}`);
};
const countOf = (name: "pages" | "rounds" | "toured"): number => {
  const count = Number(values[name]);
  if (Number.isInteger(count) && count > 0) return count;
  throw new Error(`--${name}: found ${values[name]}, allowed: a whole number from 1`);
};

const wanted = listOf("only", parts);
const chosen = listOf(
  "data",
  dataSets.map(({ id }) => id),
);
const tours = listOf("tours", tourPages);
const [pages, rounds] = [countOf("pages"), countOf("rounds")];
const say = (text: string) => process.stderr.write(`${text}\n`);

const figures = await withSite(async (site): Promise<LabFigures> => {
  const sets = dataSets.filter(({ id }) => chosen.includes(id));
  const has = (part: string) => wanted.includes(part);
  const inTurn = async <T>(measure: (set: (typeof sets)[number]) => Promise<T>): Promise<readonly T[]> => {
    const all: T[] = [];
    for (const set of sets) all.push(await measure(set));
    return all;
  };
  const visits = { pages: tours, visits: pages, toured: values.opens ? 0 : countOf("toured"), say };
  const command = `npm run -s bench:lab -- ${process.argv.slice(2).join(" ")}`.replace(/ -- $/, "");
  if (has("start")) say("engine start");
  return {
    machine: machineOf(site.browser, command),
    ...(has("start") && { engineStartMs: await measureEngineStart(site, pages * rounds) }),
    ...(has("scenarios") && {
      dataSets: await inTurn((set) => measureScenarios(site, set, pages, rounds, say)),
    }),
    ...(has("twelve-months") && { twelveMonths: await measureTwelveMonths(site, pages, say) }),
    ...(has("tasks") && { tasks: (await inTurn((set) => measureTasks(site, set, visits))).flat() }),
    ...(has("blocking") && {
      blocking: (await inTurn((set) => measureBlocking(site, set, { ...visits, slow: values.line }))).flat(),
    }),
  };
}, values.site);
process.stdout.write(values.json ? `${JSON.stringify(figures, null, 2)}\n` : `${printFigures(figures)}\n`);
