import type { Search } from "@/lib/search/search-patterns";
import type { SitePlace } from "@/lib/search/site-places";
import { fetchDocuments, fetchPlaces } from "./fetch-index";
import { finishInSlices } from "./finish-in-slices";

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

/** The search over the catalog. It is built in the page, so that an answer is painted in the same frame as the letter that asks for it. */
export const loadSearch: () => Promise<Search> = shared(async () => {
  const [{ buildSearchInSteps }, documents] = await Promise.all([
    import("@/lib/search/search-patterns"),
    fetchDocuments(),
  ]);
  return finishInSlices(buildSearchInSteps(documents));
});

/** What the palette leads to besides patterns. */
export const loadPlaces: () => Promise<readonly SitePlace[]> = shared(fetchPlaces);
