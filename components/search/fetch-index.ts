import type { SearchDocument } from "@/lib/search/search-document";
import type { SitePlace } from "@/lib/search/site-places";

/** What the search reads of each pattern. */
export const fetchDocuments = () => fetchJson<readonly SearchDocument[]>("/search-index.json");

/** What the palette leads to besides patterns. */
export const fetchPlaces = () => fetchJson<readonly SitePlace[]>("/search-places.json");

/** The site's own file, written at the same build as this script. */
async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok)
    throw new Error(
      `${address}: the server refused it (found status ${response.status}, allowed 200). Reload the page.`,
    );
  return response.json();
}
