import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { type Zippable, zipSync } from "fflate";
import { siteOrigin } from "@/lib/adapters/site-origin";
import type { Move } from "@/lib/export/move-address";
import { holdsAddresses, moveFile } from "@/lib/export/move-file";
import { listSiteFiles, versionOfSite } from "./offline-files";

const listFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.split(path.sep).join("/"))
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .toSorted();

/** Copies beside the originals for servers that know them; a plain one does not. */
const isPrecompressed = (name: string) => /\.(?:br|gz)$/.test(name);
/** What tells hosts of a whole site what to do; below a folder it would not be read. */
const isForHosts = (name: string) => /^(?:hosting\/|_headers$|_redirects$)/.test(name);
/** Names at the root that no address leads to. */
const isNoAddress = (top: string) =>
  /^(?:404|_not-found|404\.html|index\.html|index\.txt|_headers|_redirects|__next.*)$/.test(top);

/** Copies the built site of `from` to the empty folder `to`, with all its addresses below `base`: `/x`, or `` for a host's root. */
export function exportSite(from: string, to: string, base: string): void {
  const names = listFiles(from).filter(
    (name) => !isPrecompressed(name) && (base === "" || !isForHosts(name)),
  );
  const tops = new Set(names.map((name) => name.split("/")[0] ?? "").filter((top) => !isNoAddress(top)));
  const move: Move = { base, tops, origin: siteOrigin() };
  for (const name of names) {
    const file = path.join(to, name);
    mkdirSync(path.dirname(file), { recursive: true });
    if (base === "" || !holdsAddresses(name)) cpSync(path.join(from, name), file);
    else writeFileSync(file, moveFile(name, readFileSync(path.join(from, name), "utf8"), move));
  }
  if (base !== "") nameVersion(to);
}

/** The moved files are a version of their own, as the worker and the pages must say. */
function nameVersion(folder: string): void {
  const isList = (name: string) => /^offline\/\w{16}\.json$/.test(name);
  const names = listFiles(folder);
  const list = names.find(isList);
  if (list === undefined) throw new Error("out: no offline/<version>.json. Build again: npm run build");
  const before = path.basename(list, ".json");
  const served = names.filter((name) => !isList(name) && name !== "sw.js" && !name.endsWith(".txt"));
  const version = versionOfSite(folder, served);
  for (const name of ["sw.js", ...served.filter((each) => each.endsWith(".html"))]) {
    const file = path.join(folder, name);
    writeFileSync(file, readFileSync(file, "utf8").replaceAll(before, version));
  }
  writeFileSync(path.join(folder, list), JSON.stringify(listSiteFiles(folder, served)));
  renameSync(path.join(folder, list), path.join(folder, `offline/${version}.json`));
}

/** Packed already; packing again costs time alone. */
const isPacked = (name: string) => /\.(?:parquet|bin|png|woff2)$/.test(name);

/** The oldest time that a zip can hold: the same files give the same zip. */
const noTime = new Date(1980, 0, 1);

export function zipFolder(folder: string): Uint8Array {
  const files: Zippable = {};
  for (const name of listFiles(folder))
    files[name] = [readFileSync(path.join(folder, name)), { level: isPacked(name) ? 0 : 6, mtime: noTime }];
  return zipSync(files);
}

/** Runs `work` with an empty folder that is gone afterwards. */
export function withFolder<T>(folder: string, work: (folder: string) => T): T {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
