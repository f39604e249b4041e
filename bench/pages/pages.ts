// Measures first visits to the built pages against bare files with the same text: npm run -s bench:pages -- --date 2026-11-23
import { readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { onFreshPage, withServer, withSite } from "../lab/site";
import { withBareSite } from "./bare-site";
import { type PageFigures, type RouteVisits, writeTable } from "./report";
import { type RouteName, routeNames, routes } from "./routes";
import { type Visit, visit } from "./visit";

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));

const { values } = parseArgs({
  options: {
    date: { type: "string" },
    json: { type: "boolean", default: false },
    only: { type: "string", default: routeNames.join(";") },
    visits: { type: "string", default: "5" },
    "font-delay": { type: "string", default: "0" },
    site: { type: "string", default: "out" },
  },
});

const { date, site: built } = values;
if (date === undefined || !/^\d{4}-\d\d-\d\d$/.test(date))
  throw new Error(`--date: found ${date ?? "nothing"}, allowed: the day of the measurement, as 2026-11-23`);
const wholeNumber = (name: "visits" | "font-delay", least: number): number => {
  const found = Number(values[name]);
  if (Number.isInteger(found) && found >= least) return found;
  throw new Error(`--${name}: found ${values[name]}, allowed: a whole number from ${least}`);
};
const [visits, fontDelayMs] = [wholeNumber("visits", 1), wholeNumber("font-delay", 0)];
const chosen = values.only.split(";").map((name): RouteName => {
  const found = routeNames.find((one) => one === name);
  if (found !== undefined) return found;
  throw new Error(`--only: found ${name}, allowed: ${routeNames.join("; ")}`);
});

const pathOf = (name: RouteName) => routes[name].replace(/\?.*/, "");
const load = () => loadavg()[0] ?? 0;

const figures = await withSite(async (site): Promise<PageFigures> => {
  const { browser } = site;
  const pages = chosen.map((name) => ({
    path: pathOf(name),
    html: readFileSync(path.join(built, pathOf(name), "index.html"), "utf8"),
  }));
  const atFirst = load();
  // The first page of a browser takes longer than any after it.
  await onFreshPage(site, (page) => page.goto("/"));
  const measured = await withBareSite(browser, built, pages, (folder) =>
    withServer(async (bareAddress) => {
      const all: RouteVisits[] = [];
      for (const route of chosen) {
        process.stderr.write(`${route}\n`);
        const both: { built: Visit[]; bare: Visit[] } = { built: [], bare: [] };
        for (let turn = 0; turn < visits; turn++) {
          both.bare.push(await visit(browser, new URL(pathOf(route), bareAddress).href));
          both.built.push(await visit(browser, new URL(routes[route], site.address).href, fontDelayMs));
        }
        all.push({ route, ...both });
      }
      return all;
    }, folder),
  );
  const all = cpus();
  return {
    date,
    command: `npm run -s bench:pages -- ${process.argv.slice(2).join(" ")}`,
    processor: all[0]?.model ?? "unknown",
    cores: all.length,
    load: [atFirst, load()],
    node: process.version,
    browser: `Chromium ${browser.version()}`,
    routes: measured,
  };
}, built);
process.stdout.write(values.json ? `${JSON.stringify(figures, null, 2)}\n` : `${writeTable(figures)}\n`);
