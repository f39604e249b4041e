// Makes what is missing and nothing else: dependencies, lake, engine, fonts, build, browser, firefox, in the order they are named.
// Runs before anything is installed, so it uses only what comes with Node.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);

const say = (text) => process.stderr.write(`${text}\n`);

class SetupError extends Error {}

/** Runs a program with its output on standard error, so that standard output stays the caller's. */
function run(program, args, options = {}) {
  const { status, error } = spawnSync(program, args, { stdio: ["ignore", 2, 2], ...options });
  if (error) throw error;
  return status ?? 1;
}

const node = (args, options) => run(process.execPath, args, options);
const script = (name, ...args) => node(["node_modules/tsx/dist/cli.mjs", `scripts/${name}.ts`, ...args]);

function* filesBelow(place) {
  if (!existsSync(place)) return;
  if (statSync(place).isFile()) {
    yield place;
    return;
  }
  for (const name of readdirSync(place).sort()) yield* filesBelow(path.join(place, name));
}

function fingerprint(places) {
  const hash = createHash("sha256").update(process.version);
  for (const place of places)
    for (const file of filesBelow(place))
      if (!notBuilt.includes(file)) hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

const readStamp = (file) => (existsSync(file) ? readFileSync(file, "utf8") : "");
const writeStamp = (file, value) => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, value);
};

/** What the lock file pins, each file checked against its hash. No package's own install script is needed. */
function dependencies() {
  const stamp = "node_modules/.stamp";
  const { dependencies: used, devDependencies, overrides } = JSON.parse(readFileSync("package.json", "utf8"));
  const named = JSON.stringify([used, devDependencies, overrides]);
  const wanted = createHash("sha256")
    .update(named)
    .update(fingerprint(["package-lock.json"]))
    .digest("hex");
  if (readStamp(stamp) === wanted) return;
  say("Installing dependencies …");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const status = npm ? node([npm, ...args]) : run("npm", args);
  if (status !== 0)
    throw new SetupError(
      "npm ci failed; its message stands above. If it misses packages in the lock file, run npm install and then npm run lock:complete. Otherwise check the connection to the npm registry and try again.",
    );
  writeStamp(stamp, wanted);
}

function lake() {
  if (script("lake") !== 0) throw new SetupError("The lake could not be made; the reason stands above.");
}

function engine() {
  if (script("engine") !== 0)
    throw new SetupError("The DuckDB engine could not be prepared; the reason stands above.");
}

function fonts() {
  if (script("fonts") !== 0) throw new SetupError("The fonts could not be cut; the reason stands above.");
}

/** Below the build's inputs, but read by tests alone. */
const notBuilt = ["content/addresses.txt", "content/words.txt"];

const buildInputs = [
  "app",
  "components",
  "content",
  "lib",
  "public/icon.svg",
  "public/moved.js",
  "public/lake/manifest.json",
  "public/lake/flights/manifest.json",
  "public/duckdb",
  "scripts/post-build.ts",
  "scripts/bill-of-materials.ts",
  "scripts/compile-ahead.ts",
  "scripts/complete-lock.ts",
  "scripts/licences.ts",
  "scripts/inline-styles.ts",
  "scripts/later-scripts.ts",
  "scripts/page-policy.ts",
  "scripts/preload-fonts.ts",
  "scripts/host-files.ts",
  "scripts/site-headers.ts",
  "scripts/offline-files.ts",
  "scripts/budgets.ts",
  "scripts/budgets.json",
  "scripts/write-redirects.ts",
  "next.config.ts",
  "tsconfig.json",
  "package-lock.json",
];

function build() {
  fonts();
  const stamp = ".cache/build-stamp";
  const wanted = `${fingerprint(buildInputs)} ${process.env.ISOTHERM_ORIGIN ?? ""}`;
  if (existsSync("out/index.html") && readStamp(stamp) === wanted) return;
  say("Checking the content …");
  if (script("check-content") !== 0) throw new SetupError("The content has problems; they stand above.");
  say("Building …");
  writeStamp(stamp, "");
  const buildId = createHash("sha256").update(wanted).digest("hex").slice(0, 16);
  const env = {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: "1",
    NODE_ENV: "production",
    ISOTHERM_BUILD_ID: buildId,
  };
  if (node(["node_modules/next/dist/bin/next", "build"], { env }) !== 0)
    throw new SetupError("The build failed; the reason stands above.");
  if (script("post-build") !== 0)
    throw new SetupError("The step after the build failed; the reason stands above.");
  writeStamp(stamp, wanted);
}

const hasBrowser = (name) => script("find-browser", name) === 0;
const isRootOnDebian = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

/** Installs the first of Debian's packages that brings the browser. */
function installFromDebian(name, packages) {
  const quiet = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  run("apt-get", ["update", "-qq"], quiet);
  for (const each of packages) {
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", each], quiet);
    if (hasBrowser(name)) return;
  }
}

function browser() {
  if (hasBrowser("chromium")) return;
  say("No Chromium or Chrome found. Trying Playwright's download …");
  const cli = "node_modules/playwright-core/cli.js";
  node([cli, "install", "chromium-headless-shell"], { timeout: 300_000 });
  if (hasBrowser("chromium")) return;
  if (isRootOnDebian) {
    say("Playwright's download did not work. Installing Debian's Chromium …");
    installFromDebian("chromium", ["chromium-headless-shell", "chromium"]);
    if (hasBrowser("chromium")) return;
  }
  throw new SetupError(
    "The tests need Chromium or Chrome, and none could be found or installed. Install one, or set CHROMIUM_PATH to its program file.",
  );
}

/** Without a Firefox all other tests can still run: its own then fails and says what to do. */
function firefox() {
  if (hasBrowser("firefox")) return;
  if (isRootOnDebian) {
    say("No Firefox found. Installing Debian's …");
    installFromDebian("firefox", ["firefox-esr", "firefox"]);
    if (hasBrowser("firefox")) return;
  }
  say("No Firefox so far. Trying Puppeteer's download …");
  const folder = ".cache/browsers";
  const cli = "node_modules/@puppeteer/browsers/lib/cjs/main-cli.js";
  const { stdout } = spawnSync(
    process.execPath,
    [cli, "install", "firefox@stable", "--path", folder, "--format", "{{path}}"],
    { stdio: ["ignore", "pipe", 2], encoding: "utf8", timeout: 300_000 },
  );
  const file = stdout?.trim().split("\n").at(-1) ?? "";
  if (file !== "") writeStamp(path.join(folder, "firefox-path"), file);
  if (!hasBrowser("firefox")) say("No Firefox could be installed. Its smoke test will fail.");
}

const steps = { dependencies, lake, engine, fonts, build, browser, firefox };

try {
  for (const name of process.argv.slice(2)) {
    const step = steps[name];
    if (!step)
      throw new SetupError(`setup: unknown step "${name}" (allowed: ${Object.keys(steps).join(", ")})`);
    step();
  }
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
