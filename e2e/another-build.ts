import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { listSiteFiles } from "../scripts/offline-files";

const textual = /\.(?:html|js|json|txt|css)$/;

/**
 * Turns a copy of the built site into what the next build would be: other names for all scripts, another framework build and another
 * version of the site. Returns that version.
 */
export function turnIntoAnotherBuild(folder: string): string {
  const list = () =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
      statSync(path.join(folder, name)).isFile(),
    );
  for (const name of list()) if (/\.(?:br|gz)$/.test(name)) rmSync(path.join(folder, name));
  const scripts = list()
    .filter((name) => /^_next\/static\/(?:chunks|later)\/.+\.js$/.test(name))
    .map((name) => path.basename(name, ".js"));
  const version = path.basename(list().find((name) => /^offline\/\w{16}\.json$/.test(name)) ?? "", ".json");
  const build =
    readdirSync(path.join(folder, "_next/static")).find((name) => /^[0-9a-f]{16}$/.test(name)) ?? "";
  if (scripts.length < 50 || version === "" || build === "")
    throw new Error(
      `${folder}: not a built site (${scripts.length} scripts, version ${version}, build ${build}).`,
    );
  const next = new Map<string, string>([
    ...scripts.map((name) => [name, `${name}x`] as const),
    [version, [...version].toReversed().join("")],
    [build, [...build].toReversed().join("")],
  ]);
  const names = new RegExp([...next.keys()].map((name) => name.replaceAll(/[^\w-]/g, "\\$&")).join("|"), "g");
  const renamed = (text: string) => text.replace(names, (name) => next.get(name) ?? name);
  for (const name of list()) {
    const file = path.join(folder, name);
    if (textual.test(name) || name === "sw.js") {
      writeFileSync(file, renamed(readFileSync(file, "utf8")));
    }
    if (renamed(name) !== name && !name.startsWith(`_next/static/${build}`))
      renameSync(file, path.join(folder, renamed(name)));
  }
  const served = list().map((name) => name.split(path.sep).join("/"));
  const listed = path.join(folder, `offline/${renamed(version)}.json`);
  writeFileSync(listed, JSON.stringify(listSiteFiles(folder, served)));
  return renamed(version);
}
