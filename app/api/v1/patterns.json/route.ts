import { readCatalog } from "@/lib/adapters/content";
import { recordPattern } from "@/lib/catalog/pattern-record";

export const dynamic = "force-static";

/** Every pattern's front matter, with slug, url, version and word count. */
export async function GET() {
  const { pages } = await readCatalog();
  return Response.json(Array.from(pages.values(), ({ pattern, body }) => recordPattern(pattern, body.words)));
}
