import { readChanges } from "@/lib/adapters/api-files";
import { nameUuid } from "@/lib/adapters/name-uuid";
import { siteOrigin } from "@/lib/adapters/site-origin";
import { atomFeed } from "@/lib/machines/atom-feed";

export const dynamic = "force-static";

/** What changed, as an Atom feed. */
export const GET = async () =>
  new Response(atomFeed(await readChanges(), siteOrigin(), nameUuid), {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8" },
  });
