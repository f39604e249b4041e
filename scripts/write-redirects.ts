import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { movedAnchors, movedPage, movedPaths, redirectLines } from "@/lib/addresses/redirect-files";
import { parseRedirects } from "@/lib/addresses/redirects";

/**
 * Writes what sends readers of old addresses on: a page (for a document, its copy) where each old one stood, `_redirects`
 * for servers, and `redirects.json` for anchors.
 *
 * `text` is that of content/redirects.txt.
 *
 * @throws Error where a line is no redirect, would replace a page that is still there, or leads to a document that is not.
 */
export function writeRedirects(site: string, text: string): void {
  const { redirects, problems } = parseRedirects(text);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  for (const { from, to, line } of movedPaths(redirects)) {
    const file = path.join(site, from.endsWith("/") ? `${from}index.html` : from);
    if (from.endsWith("/")) {
      if (existsSync(file) && !readFileSync(file, "utf8").includes('<script src="/moved.js">'))
        throw new Error(`content/redirects.txt:${line}: ${from} is still a page. Remove the line.`);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, movedPage(to));
      continue;
    }
    if (!existsSync(path.join(site, to)))
      throw new Error(
        `content/redirects.txt:${line}: ${to} is not there. Give a document that the site has.`,
      );
    mkdirSync(path.dirname(file), { recursive: true });
    copyFileSync(path.join(site, to), file);
  }
  writeFileSync(path.join(site, "_redirects"), redirectLines(redirects));
  writeFileSync(path.join(site, "redirects.json"), JSON.stringify(movedAnchors(redirects)));
}
