// Runs every check and ends with one line over all of them: N passed, N failed.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const reports = ".cache/reports";
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const bin = (name) => path.join("node_modules", name);

function run(args, { env = {}, print } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      stdio: ["ignore", print ? "pipe" : "inherit", print ? "pipe" : "inherit"],
      env: { ...process.env, ...env },
    });
    child.stdout?.on("data", print);
    child.stderr?.on("data", print);
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "localhost", () => {
      const { port } = probe.address();
      probe.close(() => resolve(String(port)));
    });
  });

const readReport = (name) => {
  try {
    return JSON.parse(readFileSync(path.join(reports, name), "utf8"));
  } catch {
    return undefined;
  }
};

/** A check without a report of its own counts as one test. What it says is kept together, since two of them run at a time. */
const single = (args) => async () => {
  const said = [];
  const code = await run(args, { print: (part) => said.push(part) });
  process.stdout.write(Buffer.concat(said));
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
};

async function unit() {
  const code = await run([
    bin("vitest/vitest.mjs"),
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${reports}/unit.json`,
  ]);
  const report = readReport("unit.json");
  if (!report) return { passed: 0, failed: 1 };
  const skipped = report.numPendingTests + (report.numTodoTests ?? 0);
  const failed = report.numFailedTests + skipped;
  return { passed: report.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
}

async function browser() {
  const code = await run([bin("@playwright/test/cli.js"), "test"], {
    env: {
      ISOTHERM_TEST_PORT: await freePort(),
      PLAYWRIGHT_JSON_OUTPUT_NAME: path.join(reports, "browser.json"),
    },
  });
  const report = readReport("browser.json");
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + skipped;
  const again = report.suites
    .flatMap(specsBelow)
    .filter(({ tests }) => tests.some(({ status }) => status === "flaky"))
    .map(({ file, line, title }) => `passed only when it was repeated: ${file}:${line} ${title}`);
  return { passed: expected + flaky, failed: code !== 0 && failed === 0 ? 1 : failed, again };
}

const specsBelow = ({ specs, suites = [] }) => [...specs, ...suites.flatMap(specsBelow)];

/** Two checks run at a time; what uses both cores by itself runs alone. */
const checks = {
  content: single([bin("tsx/dist/cli.mjs"), "scripts/check-content.ts"]),
  spelling: single([bin("cspell/bin.mjs"), "--no-progress", "--no-summary"]),
  unused: single([bin("knip/bin/knip.js"), "--no-progress"]),
  types: single([bin("typescript/bin/tsc"), "--noEmit"]),
  style: single([bin("@biomejs/biome/bin/biome"), "check", "."]),
};
const suites = { unit, browser };
const all = { ...checks, ...suites };

const only = process.argv.slice(2);
const unknown = only.filter((name) => !(name in all));
if (unknown.length > 0) {
  process.stderr.write(`npm test: found "${unknown.join(", ")}", allowed ${Object.keys(all).join(", ")}\n`);
  process.exit(2);
}

const isAsked = (name) => only.length === 0 || only.includes(name);
const results = [];
async function ask(name) {
  const started = Date.now();
  const result = await all[name]();
  results.push(result);
  process.stdout.write(
    `${name}: ${result.passed} passed, ${result.failed} failed in ${((Date.now() - started) / 1000).toFixed(1)} s\n`,
  );
}

const waiting = Object.keys(checks).filter(isAsked);
async function askInTurn() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) await ask(name);
}
await Promise.all([askInTurn(), askInTurn()]);
for (const name of Object.keys(suites).filter(isAsked)) await ask(name);

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
for (const line of results.flatMap(({ again = [] }) => again)) process.stdout.write(`${line}\n`);
process.stdout.write(`${sum("passed")} passed, ${sum("failed")} failed\n`);
process.exitCode = sum("failed") > 0 || sum("passed") === 0 ? 1 : 0;
