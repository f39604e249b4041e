// Reports what a first visit to each kind of page transfers, gzipped. Run after a build: node bench/page-weight.mjs
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const out = "out";
const pages = {
  "/": "index.html",
  "/patterns/": "patterns/index.html",
  "/patterns/change-data-capture/": "patterns/change-data-capture/index.html",
  "/decide/": "decide/index.html",
  "/decide/result/": "decide/result/index.html",
  "/lab/": "lab/index.html",
};

const size = (file) => gzipSync(readFileSync(path.join(out, file)), { level: 9 }).length;

process.stdout.write("page, HTML bytes, script bytes, script files, style bytes (gzip)\n");
for (const [address, file] of Object.entries(pages)) {
  const html = readFileSync(path.join(out, file), "utf8");
  const scripts = [...html.matchAll(/<script(?![^>]*nomodule)[^>]*\ssrc="([^"]+)"/gi)].map(([, src]) =>
    src.slice(1),
  );
  const styles = [...html.matchAll(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g)].map(([, href]) =>
    href.slice(1),
  );
  const sum = (names) =>
    [...new Set(names)]
      .filter((name) => existsSync(path.join(out, name)))
      .reduce((total, name) => total + size(name), 0);
  process.stdout.write(
    `${address}, ${size(file)}, ${sum(scripts)}, ${new Set(scripts).size}, ${sum(styles)}\n`,
  );
}
