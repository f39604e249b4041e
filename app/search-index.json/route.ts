import { readCatalog } from "@/lib/adapters/content";
import { toSearchDocuments } from "@/lib/search/to-search-documents";

export const dynamic = "force-static";

/** What the search boxes search: one document for each pattern, in catalog order. */
export async function GET() {
  const { pages } = await readCatalog();
  return Response.json(toSearchDocuments([...pages.values()]));
}
