import type { SearchAnswer } from "@/lib/search/search-patterns";
import type { SitePlace } from "@/lib/search/site-places";
import { fetchDocuments, fetchPlaces } from "./fetch-index";
import { openSearchWorker } from "./open-search-worker";

/** Answers a query; questions are answered in the order in which they are asked. */
export type AskSearch = (query: string) => Promise<SearchAnswer>;

/** Loads on the first call, shared from then on. A failed load is forgotten, so that the next call tries again. */
function shared<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

/** The search in the page itself: it stands still while the index is built. */
const loadHere = shared(async (): Promise<AskSearch> => {
  const [{ buildSearch }, documents] = await Promise.all([
    import("@/lib/search/search-patterns"),
    fetchDocuments(),
  ]);
  const search = buildSearch(documents);
  return async (query) => search(query);
});

/** The search over the catalog, in a worker; in the page where there can be none, or where it broke. */
export const loadSearch = shared(async (): Promise<AskSearch> => {
  const askWorker = await openSearchWorker();
  if (askWorker === undefined) return loadHere();
  return async (query) => (await askWorker(query)) ?? (await loadHere())(query);
});

/** What the palette leads to besides patterns. */
export const loadPlaces: () => Promise<readonly SitePlace[]> = shared(fetchPlaces);
