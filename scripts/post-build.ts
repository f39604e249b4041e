import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { overBudget, scriptsWait, weigh } from "./budgets";
import { takeScriptsOut } from "./later-scripts";

const out = "out";
const listNames = () =>
  readdirSync(out, { recursive: true, encoding: "utf8" }).map((name) => name.split(path.sep).join("/"));

/** Writes a script under a name that carries its hash and returns its address. */
function placeScript(text: string): string {
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 16);
  const address = `/_next/static/later/${hash}.js`;
  mkdirSync(path.join(out, path.dirname(address)), { recursive: true });
  writeFileSync(path.join(out, address), text);
  return address;
}

const loader = placeScript(readFileSync("components/frame/first-interaction.js", "utf8"));
const over: string[] = [];
for (const name of listNames().filter((candidate) => candidate.endsWith(".html"))) {
  const file = path.join(out, name);
  const built = readFileSync(file, "utf8");
  const html = scriptsWait(name) ? takeScriptsOut(built, loader, placeScript) : built;
  if (html !== built) writeFileSync(file, html);
  over.push(
    ...overBudget(
      name,
      weigh(html, (address) => readFileSync(path.join(out, address))),
    ),
  );
}
if (over.length > 0) {
  process.stderr.write(`${over.join("\n")}\n`);
  process.exit(1);
}

const names = listNames();

/** Hashes of a page's inline scripts, as its policy wants them. */
function inlineScriptHashes(html: string): readonly string[] {
  const hashes = [...html.matchAll(/<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes]) => !/type="application\/(?:json|ld\+json)"/.test(attributes ?? ""))
    .map(
      ([, , body]) =>
        `sha256-${createHash("sha256")
          .update(body ?? "")
          .digest("base64")}`,
    );
  return [...new Set(hashes)];
}

const pages = names.filter((name) => name.endsWith(".html"));
const inlineScripts = Object.fromEntries(
  pages.map((name) => [name, inlineScriptHashes(readFileSync(path.join(out, name), "utf8"))]),
);
writeFileSync(path.join(out, "inline-scripts.json"), JSON.stringify(inlineScripts));

const compressible = /\.(?:html|js|css|json|svg|txt|md|xml)$/;
let compressed = 0;
for (const name of [...names.filter((candidate) => compressible.test(candidate)), "inline-scripts.json"]) {
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
