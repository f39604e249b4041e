// Builds a copy of the tree, as it is or with generated patterns: npm run -s bench:build -- --date 2026-11-23 [--patterns 730]
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { registry } from "@/lib/catalog/registry";
import { excessesOf, weigh } from "@/scripts/budgets";
import { growContent } from "./grown-content";
import { liftBudgets } from "./lift-budgets";
import { watchMemory } from "./watch-memory";

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));

const { values } = parseArgs({
  options: {
    date: { type: "string" },
    patterns: { type: "string", default: String(registry.length) },
    keep: { type: "boolean", default: false },
  },
});
const { date } = values;
if (date === undefined || !/^\d{4}-\d\d-\d\d$/.test(date))
  throw new Error(`--date: found ${date ?? "nothing"}, allowed: the day of the measurement, as 2026-11-23`);
const patterns = Number(values.patterns);
const most = registry.length * 20;
if (!Number.isInteger(patterns) || patterns < registry.length || patterns > most)
  throw new Error(
    `--patterns: found ${values.patterns}, allowed: a whole number from ${registry.length} to ${most}`,
  );

/** What a build reads and does not make. The large folders are linked, not copied: nothing writes into their files. */
const copied = ["app", "components", "content", "lib", "scripts", "package.json", "package-lock.json"];
const configuration = ["tsconfig.json", "next.config.ts"];
const linked = ["node_modules", "public"];

const folder = mkdtempSync(path.join(path.dirname(process.cwd()), "isotherm-build-"));
try {
  const copy = (names: readonly string[], how: string) => {
    const { status } = spawnSync("cp", [how, ...names, folder], { stdio: "inherit" });
    if (status !== 0) throw new Error(`cp ${how} ${names.join(" ")} failed.`);
  };
  copy([...copied, ...configuration], "-a");
  copy(linked, "-al");
  growContent(folder, patterns);
  liftBudgets(folder);

  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  const steps: { readonly name: string; readonly at: number }[] = [];
  const marks = [
    [/^Checking the content/m, "content checked"],
    [/Creating an optimized/, "compiled"],
    [/Collecting page data/, "page data"],
    [/Generating static pages/, "pages"],
    [/Markdown twins/, "files after the build"],
  ] as const;
  const child = spawn(process.execPath, ["scripts/setup.mjs", "build"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const memory = watchMemory(child.pid ?? 0);
  const take = (text: Buffer) => {
    process.stderr.write(text);
    for (const [pattern, name] of marks)
      if (pattern.test(text.toString()) && !steps.some((step) => step.name === name))
        steps.push({ name, at: seconds() });
  };
  child.stdout.on("data", take);
  child.stderr.on("data", take);
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error(`The build ended with ${code}; its messages stand above.`);
  const took = seconds();
  const peak = memory();

  const out = path.join(folder, "out");
  const files = readdirSync(out, { recursive: true, encoding: "utf8" })
    .map((name) => path.join(out, name))
    .filter((file) => statSync(file).isFile());
  const own = files.filter((file) => !/\.(?:br|gz)$/.test(file) && !/[/\\](?:lake|duckdb)[/\\]/.test(file));
  const sizeOf = (all: readonly string[]) => all.reduce((sum, file) => sum + statSync(file).size, 0);
  const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  const weight = (name: string) => {
    const bytes = readFileSync(path.join(out, name));
    return `${(bytes.length / 1000).toFixed(0)} kB, gzip ${(gzipSync(bytes, { level: 9 }).length / 1000).toFixed(0)} kB`;
  };
  const weightOf = (page: string) =>
    weigh(readFileSync(path.join(out, page), "utf8"), (address) => readFileSync(path.join(out, address)));
  const excesses = own
    .filter((file) => file.endsWith(".html"))
    .map((file) => path.relative(out, file).split(path.sep).join("/"))
    .flatMap((page) => excessesOf(page, weightOf(page)));
  const scriptOf = (name: string) => `gzip ${(weightOf(name).script / 1000).toFixed(0)} kB`;
  const rows: readonly (readonly [string, string])[] = [
    ["patterns", String(patterns)],
    ["build", `${took.toFixed(0)} s`],
    ...steps.map(({ name, at }) => [`begun: ${name}`, `${at.toFixed(0)} s`] as const),
    ["memory, all processes together", peak === null ? "not known here" : mb(peak.together)],
    ["memory, the largest process", peak === null ? "not known here" : mb(peak.largest)],
    ["files of `out/`, without lake and engine", `${own.length}, ${mb(sizeOf(own))}`],
    ["the same with compressed twins", `${files.length}, ${mb(sizeOf(files))}`],
    ["search-index.json", weight("search-index.json")],
    ["/patterns/", weight("patterns/index.html")],
    ["/map/", weight("map/index.html")],
    ["/patterns/data-lake/", weight("patterns/data-lake/index.html")],
    ["/decide/result/", weight("decide/result/index.html")],
    ["/decide/result/, scripts before the verdict", scriptOf("decide/result/index.html")],
    ["decide/sources.json", weight("decide/sources.json")],
    ["/compare/", weight("compare/index.html")],
    ["api/v1/patterns.json", weight("api/v1/patterns.json")],
    ...excesses.map(
      ({ page, part, found, allowed }) =>
        [`over budget: ${page}, ${part}`, `found ${found} bytes gzipped, allowed ${allowed}`] as const,
    ),
  ];
  process.stdout.write(
    [
      `${date}: ${cpus()[0]?.model ?? "unknown"}, ${cpus().length} cores (load ${(loadavg()[0] ?? 0).toFixed(1)}), Node ${process.version}`,
      `\`npm run -s bench:build -- ${process.argv.slice(2).join(" ")}\``,
      ["| | |", "| --- | ---: |", ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join("\n"),
    ].join("\n\n"),
  );
  process.stdout.write("\n");
} finally {
  if (values.keep) process.stderr.write(`${folder} is kept.\n`);
  else rmSync(folder, { recursive: true, force: true });
}
