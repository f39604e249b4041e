import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { writeMachineFiles } from "@/lib/adapters/machine-files";
import { writeBillOfMaterials } from "./bill-of-materials";
import { overBudget, scriptsWait, weigh } from "./budgets";
import { compileAhead } from "./compile-ahead";
import { readLock } from "./complete-lock";
import { hostFiles } from "./host-files";
import { inlineStyles } from "./inline-styles";
import { addScript, takeInlineOut, takeScriptsOut } from "./later-scripts";
import { writeNotices } from "./licences";
import { listSiteFiles, serviceWorkerCode, versionMark, versionOfSite } from "./offline-files";
import { addPolicy, inlineHashes } from "./page-policy";
import { earlyFaces, preloadFonts } from "./preload-fonts";
import { writeRedirects } from "./write-redirects";

const out = "out";
const listNames = () =>
  readdirSync(out, { recursive: true, encoding: "utf8" }).map((name) => name.split(path.sep).join("/"));
const read = (name: string) => readFileSync(path.join(out, name), "utf8");
function write(name: string, text: string): void {
  mkdirSync(path.join(out, path.dirname(name)), { recursive: true });
  writeFileSync(path.join(out, name), text);
}
function stop(problems: readonly string[]): never {
  process.stderr.write(`${problems.join("\n")}\n`);
  process.exit(1);
}

/** Writes a script under a name that carries its hash and returns its address. */
function placeScript(text: string): string {
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 16);
  const name = `_next/static/later/${hash}.js`;
  write(name, text);
  return `/${name}`;
}

await writeMachineFiles(out);
const lock = readLock();
write("licences.txt", writeNotices(lock));
write("bom.cdx.json", writeBillOfMaterials(lock));

/** The page for what is not there is shown at addresses of any depth, so it names its style sheets from the root. */
const isAtOneDepth = (name: string) => name !== "404.html";
const listPages = () => listNames().filter((name) => name.endsWith(".html"));
const source = (name: string) => readFileSync(`components/frame/${name}.js`, "utf8");
const ours = `${source("lay-out-rest")}\n${source("offline-start")}`;
const always = placeScript(ours);
const loader = placeScript(`${source("first-interaction")}\n${ours}`);
for (const name of listPages()) {
  const css = (address: string) => read(address.slice(1));
  const built = preloadFonts(name, read(name), css);
  write(
    name,
    scriptsWait(name)
      ? takeScriptsOut(isAtOneDepth(name) ? inlineStyles(name, built, css) : built, loader, placeScript)
      : addScript(takeInlineOut(built, placeScript), always),
  );
}

for (const name of listNames().filter((each) => each.startsWith("_next/static/chunks/")))
  if (name.endsWith(".js")) write(name, compileAhead(read(name)));

writeRedirects(out, readFileSync("content/redirects.txt", "utf8"));

const pages = listPages();
const over = pages.flatMap((name) =>
  overBudget(
    name,
    weigh(read(name), (address) => readFileSync(path.join(out, address))),
  ),
);
if (over.length > 0) stop(over);

// After every other change to the pages, since the policy names what stands in them.
const inline = inlineHashes(pages.map(read));
const kinds = { scripts: "the theme's", styles: "the home page's and a pattern's" };
const allowed = { scripts: 1, styles: 2 };
const tooMany = (["scripts", "styles"] as const).flatMap((kind) =>
  inline[kind].length > allowed[kind]
    ? [
        `out: ${inline[kind].length} different inline ${kind} (allowed ${allowed[kind]}: ${kinds[kind]}). Each needs a hash in every answer's policy: take them out of the pages.`,
      ]
    : [],
);
if (tooMany.length > 0) stop(tooMany);
for (const name of pages) write(name, addPolicy(read(name), name));
const [pattern = "index.html"] = pages.filter((name) => /^patterns\/[^/]+\/index\.html$/.test(name));
const early = earlyFaces(read("index.html"), read(pattern));
for (const [name, text] of Object.entries(hostFiles(inline, early))) write(name, text);

// Last of all, since it names every file as it is served.
const served = () =>
  listNames().filter(
    (name) =>
      statSync(path.join(out, name)).isFile() && !/\.(?:br|gz|txt)$|^sw\.js$|^offline\/\w+\.json$/.test(name),
  );
const version = versionOfSite(out, served());
for (const name of pages) write(name, read(name).replace(versionMark, `data-version="${version}"`));
write(`offline/${version}.json`, JSON.stringify(listSiteFiles(out, served())));
write("sw.js", serviceWorkerCode(version));

const compressible = /\.(?:html|js|css|json|svg|txt|md|xml)$/;
let compressed = 0;
for (const name of listNames().filter((candidate) => compressible.test(candidate))) {
  const file = path.join(out, name);
  const bytes = readFileSync(file);
  rmSync(`${file}.br`, { force: true });
  rmSync(`${file}.gz`, { force: true });
  if (bytes.length < 1024) continue;
  const quality = bytes.length > 300_000 ? 7 : 10;
  writeFileSync(
    `${file}.br`,
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
  );
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  compressed += 1;
}

process.stderr.write(`${pages.length} pages, ${compressed} files compressed\n`);
