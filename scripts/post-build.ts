import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const out = "out";
const names = readdirSync(out, { recursive: true, encoding: "utf8" }).map((name) =>
  name.split(path.sep).join("/"),
);

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
