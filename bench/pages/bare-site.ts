import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";

/** Elements that a writer by hand would use for the same text. Of all others only the text stays. */
const plain =
  "H1,H2,H3,H4,H5,H6,P,UL,OL,LI,DL,DT,DD,TABLE,CAPTION,THEAD,TBODY,TFOOT,TR,TH,TD,PRE,CODE,A,EM,STRONG,FIGURE,FIGCAPTION,BLOCKQUOTE,SECTION";

/** The text of a page's `main` in plain elements: no style, script, picture or attribute but the addresses of links. */
async function bareOf(browser: Browser, html: string): Promise<string> {
  const page = await browser.newPage();
  try {
    // tsx names functions with a helper that does not exist in the page.
    await page.addInitScript("globalThis.__name = (named) => named;");
    await page.goto("about:blank");
    return await page.evaluate(
      ([source, names]) => {
        const kept = new Set(names.split(","));
        const left = new Set(["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "svg"]);
        const escaped = (text: string) =>
          text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
        const write = (node: Node): string => {
          if (node instanceof Text) return escaped(node.data);
          if (!(node instanceof Element) || left.has(node.tagName)) return "";
          const inner = Array.from(node.childNodes, write).join("");
          if (!kept.has(node.tagName)) return inner;
          const name = node.tagName.toLowerCase();
          const href = node.getAttribute("href");
          return `<${name}${href === null ? "" : ` href="${escaped(href)}"`}>${inner}</${name}>`;
        };
        const parsed = new DOMParser().parseFromString(source, "text/html");
        const main = parsed.querySelector("main");
        if (main === null) throw new Error("A page has no main; there is no text to compare it with.");
        const text = Array.from(main.childNodes, write).join("");
        return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(parsed.title)}</title></head><body>${text}</body></html>`;
      },
      [html, plain] as const,
    );
  } finally {
    await page.close();
  }
}

/**
 * Makes a site of bare files with the text of `paths` of a built site, compressed and served as that one is. It is gone when `work` is
 * done.
 */
export async function withBareSite<T>(
  browser: Browser,
  built: string,
  pages: readonly { readonly path: string; readonly html: string }[],
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), "isotherm-bare-"));
  try {
    mkdirSync(path.join(folder, "hosting"));
    for (const name of ["hosting/headers.json", "_redirects", "404.html"])
      copyFileSync(path.join(built, name), path.join(folder, name));
    // What has no first page is no site to the server.
    writeFileSync(path.join(folder, "index.html"), "");
    for (const { path: address, html } of pages) {
      const file = path.join(folder, address, "index.html");
      const bare = await bareOf(browser, html);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, bare);
      writeFileSync(`${file}.br`, brotliCompressSync(bare));
      writeFileSync(`${file}.gz`, gzipSync(bare, { level: 9 }));
    }
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
