import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";
import { digestLength, isData, isHashed, type SiteFiles } from "@/lib/offline/site-files";

/** Pages that are kept from the first visit on. */
const corePages = ["", "patterns/", "offline/"];
/** What these pages ask for when they are used. */
const coreData = ["search-index.json", "search-places.json", "redirects.json"];

const digestOf = (bytes: Uint8Array | string) =>
  createHash("sha256").update(bytes).digest("hex").slice(0, digestLength);

const isPage = (name: string) => /(?:^|\/)index\.html$/.test(name) && !/^(?:404|_)/.test(name);

/** The mark in a page's script element that the version stands in. */
export const versionMark = 'data-version=""';

/** A version's name: it changes with any file of the site. */
export const versionOfSite = (folder: string, names: readonly string[]): string =>
  digestOf(
    names
      .toSorted()
      .map((name) => `${name} ${digestOf(readFileSync(path.join(folder, name)))}\n`)
      .join(""),
  );

/** What the worker must know of the site as it now lies in `folder`. */
export function listSiteFiles(folder: string, names: readonly string[]): SiteFiles {
  const read = (name: string) => readFileSync(path.join(folder, name));
  const kept = names.filter((name) => isPage(name) || isData(name)).toSorted();
  const digests = Object.fromEntries(
    kept.map((name) => [name.replace(/(^|\/)index\.html$/, "$1"), digestOf(read(name))]),
  );
  const lasting = names.filter((name) => isHashed(name) && name.startsWith("duckdb/")).toSorted();
  const files = corePages.flatMap((page) => filesOf(read(`${page}index.html`).toString("utf8")));
  const core = [...corePages.toReversed(), ...new Set(files), ...coreData];
  const rest = names
    .filter((name) => /^_next\/static\/chunks\/.+\.(?:js|css)$/.test(name) && !core.includes(name))
    .toSorted();
  return { core, rest, lasting, digests };
}

/** Hashed files that a page names: styles, fonts, scripts, those that wait included. */
const filesOf = (html: string): readonly string[] =>
  Array.from(
    html.matchAll(/"\/(?:[^"\s]*\/)?(_next\/static\/[^"\\]+\.(?:js|css|woff2))"/g),
    ([, name]) => name ?? "",
  );

/** The worker's code for a version, in one file. */
export function serviceWorkerCode(version: string): string {
  const { outputFiles } = buildSync({
    entryPoints: ["lib/adapters/offline/service-worker.ts"],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    write: false,
    legalComments: "none",
    define: { siteVersion: JSON.stringify(version), "process.env.NODE_ENV": '"production"' },
  });
  return outputFiles[0]?.text ?? "";
}
