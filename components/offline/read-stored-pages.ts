import { versionOfStore } from "@/lib/offline/stores";

export type StoredPage = { readonly address: string; readonly title: string };

const here = "/offline/";
/** The site's root, from an address of this page, which an export moves with all others. */
const base = here.slice(0, -"offline/".length);

/** Documents that the service worker keeps for this site, of whatever version, by title. */
export async function readStoredPages(): Promise<readonly StoredPage[]> {
  const pages = new Map<string, string>();
  const names = (await caches.keys()).filter((name) => versionOfStore(base, name) !== undefined);
  for (const name of names) {
    const store = await caches.open(name);
    for (const request of await store.keys()) {
      const { pathname } = new URL(request.url);
      if (!pathname.endsWith("/") || pathname === here || pages.has(pathname)) continue;
      const html = await (await store.match(request))?.text();
      pages.set(pathname, titleOf(html ?? "") || pathname);
    }
  }
  return Array.from(pages, ([address, title]) => ({ address, title })).toSorted((a, b) =>
    a.title.localeCompare(b.title, "en"),
  );
}

/** What React writes for characters that mean something in HTML. */
const written: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "'",
};

/** A title as people read it: the site's name at its end says nothing here. The site's policy lets no text be parsed as a document. */
const titleOf = (html: string): string =>
  (/<title>([^<]*)</.exec(html)?.[1] ?? "")
    .replace(/&[^;]+;/g, (entity) => written[entity] ?? entity)
    .replace(/: Isotherm$/, "");
