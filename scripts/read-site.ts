import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Served } from "@/lib/addresses/addresses";

/** Documents that people and programs link to; what else the build makes belongs to its pages. */
const isDocument = (name: string) =>
  /^(?:api\/.+\.json|patterns\/[^/]+\.md|[^/]+\.xml|llms[^/]*\.txt)$/.test(name);
const isPage = (name: string) => /(?:^|\/)index\.html$/.test(name) && !/^(?:404|_|offline\/)/.test(name);

/** Pages and documents of a built site, without those of `left`: paths that only redirect. */
export function readSite(folder: string, left: readonly string[]): readonly Served[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.split(path.sep).join("/"))
    .filter((name) => isPage(name) || isDocument(name))
    .map((name) => ({ name, path: `/${name.replace(/(?:^|(?<=\/))index\.html$/, "")}` }))
    .filter((served) => !left.includes(served.path))
    .map(({ name, path: served }) => ({
      path: served,
      html: isPage(name) ? readFileSync(path.join(folder, name), "utf8") : undefined,
    }));
}
