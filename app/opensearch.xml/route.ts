import { siteOrigin } from "@/lib/adapters/site-origin";
import { openSearch } from "@/lib/machines/open-search";

export const dynamic = "force-static";

/** How a browser searches the catalog. */
export const GET = () =>
  new Response(openSearch(siteOrigin()), {
    headers: { "Content-Type": "application/opensearchdescription+xml; charset=utf-8" },
  });
