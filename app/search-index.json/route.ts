import { readCatalog } from "@/lib/adapters/content";
import { toSearchDocuments } from "@/lib/search/search-document";

export const dynamic = "force-static";

/** What the search boxes search: one document for each pattern, in catalog order. */
export async function GET() {
  const { patterns } = await readCatalog();
  return Response.json(toSearchDocuments([...patterns.values()]));
}
