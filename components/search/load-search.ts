import type { SearchDocument } from "@/lib/search/search-document";
import type { Search } from "@/lib/search/search-patterns";

const indexAddress = "/search-index.json";

let loading: Promise<Search> | undefined;

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

async function load(): Promise<Search> {
  const [{ buildSearch }, response] = await Promise.all([
    import("@/lib/search/search-patterns"),
    fetch(indexAddress),
  ]);
  if (!response.ok)
    throw new Error(
      `${indexAddress}: the server refused it (found status ${response.status}, allowed 200). Reload the page.`,
    );
  const documents: readonly SearchDocument[] = await response.json();
  return buildSearch(documents);
}
