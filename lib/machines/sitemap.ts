import { xmlDocument, xmlElement } from "./xml";

/** A page of the site; `lastmod` (yyyy-mm-dd) where what changed is on record. */
export type SitemapPage = { readonly path: string; readonly lastmod?: string | undefined };

/** The sitemap, in the order given. */
export const sitemap = (pages: readonly SitemapPage[], origin: string): string =>
  xmlDocument(
    "urlset",
    "http://www.sitemaps.org/schemas/sitemap/0.9",
    pages.map(
      ({ path, lastmod }) =>
        `<url>${xmlElement("loc", {}, `${origin}${path}`)}${lastmod ? xmlElement("lastmod", {}, lastmod) : ""}</url>`,
    ),
  );

/** Paths of the pages among the names of built files, in reading order of the alphabet; pages for what is missing or out of reach are left out. */
export const pagePaths = (files: readonly string[]): readonly string[] =>
  files
    .filter((file) => file === "index.html" || file.endsWith("/index.html"))
    .map((file) => `/${file.slice(0, -"index.html".length)}`)
    .filter((path) => !/^\/(?:404|_not-found|offline)\/$/.test(path))
    .toSorted();
