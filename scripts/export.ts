import { writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { exportSite, withFolder, zipFolder } from "./export-site";

/* npm run export -- [--base /x] [file.zip]: the built site as a zip for any file server. */

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({ options: { base: { type: "string", default: "" } }, allowPositionals: true });
  } catch (error) {
    return stop(`export: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const { values, positionals } = readArguments();
const base = values.base.replace(/\/$/, "");
if (!/^(?:\/[A-Za-z0-9._~-]+)*$/.test(base) || /\/\.{1,2}(?:\/|$)/.test(base))
  stop(`export: base: found "${values.base}", allowed a path such as /x or /docs/isotherm.`);
if (positionals.length > 1)
  stop(`export: found ${positionals.length} files, allowed one, such as isotherm.zip.`);
const file = path.resolve(positionals[0] ?? "isotherm.zip");

const zip = withFolder(".cache/export", (folder) => {
  exportSite("out", folder, base);
  return zipFolder(folder);
});
writeFileSync(file, zip);
process.stderr.write(
  `${file}: ${(zip.byteLength / 1e6).toFixed(1)} MB, for a server that shows it at ${base}/\n`,
);
