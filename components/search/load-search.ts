import type { SearchDocument } from "@/lib/search/search-document";
import type { Search } from "@/lib/search/search-patterns";
import type { SitePlace } from "@/lib/search/site-places";

const indexAddress = "/search-index.json";
const placesAddress = "/search-places.json";

let loading: Promise<Search> | undefined;
let loadingPlaces: Promise<readonly SitePlace[]> | undefined;

/**
 * The search over the catalog. The engine and the index load on the first call and are shared from then on. A failed load is
 * forgotten, so that the next call tries again.
 */
export function loadSearch(): Promise<Search> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** What the palette leads to besides patterns. Loaded, shared and forgotten like the search. */
export function loadPlaces(): Promise<readonly SitePlace[]> {
  loadingPlaces ??= fetchJson<readonly SitePlace[]>(placesAddress).catch((error: unknown) => {
    loadingPlaces = undefined;
    throw error;
  });
  return loadingPlaces;
}

async function load(): Promise<Search> {
  const [{ buildSearch }, documents] = await Promise.all([
    import("@/lib/search/search-patterns"),
    fetchJson<readonly SearchDocument[]>(indexAddress),
  ]);
  return buildSearch(documents);
}

/** The site's own file, written at the same build as this script. */
async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok)
    throw new Error(
      `${address}: the server refused it (found status ${response.status}, allowed 200). Reload the page.`,
    );
  return response.json();
}
