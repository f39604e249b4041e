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

function run(args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...env },
    });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
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

/** A check without a report of its own counts as one test. */
const single = (args) => async () =>
  (await run(args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

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
    ISOTHERM_TEST_PORT: await freePort(),
    PLAYWRIGHT_JSON_OUTPUT_NAME: path.join(reports, "browser.json"),
  });
  const report = readReport("browser.json");
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + flaky + skipped;
  return { passed: expected, failed: code !== 0 && failed === 0 ? 1 : failed };
}

const checks = {
  types: single([bin("typescript/bin/tsc"), "--noEmit"]),
  style: single([bin("@biomejs/biome/bin/biome"), "check", "."]),
  unused: single([bin("knip/bin/knip.js"), "--no-progress"]),
  content: single([bin("tsx/dist/cli.mjs"), "scripts/check-content.ts"]),
  spelling: single([bin("cspell/bin.mjs"), "--no-progress", "--no-summary"]),
  unit,
  browser,
};

const only = process.argv.slice(2);
const unknown = only.filter((name) => !(name in checks));
if (unknown.length > 0) {
  process.stderr.write(
    `npm test: found "${unknown.join(", ")}", allowed ${Object.keys(checks).join(", ")}\n`,
  );
  process.exit(2);
}

let passed = 0;
let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  if (only.length > 0 && !only.includes(name)) continue;
  const started = Date.now();
  const result = await check();
  passed += result.passed;
  failed += result.failed;
  process.stdout.write(
    `${name}: ${result.passed} passed, ${result.failed} failed in ${((Date.now() - started) / 1000).toFixed(1)} s\n`,
  );
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
