import { siteOrigin } from "@/lib/adapters/site-origin";
import { robots } from "@/lib/machines/robots";

export const dynamic = "force-static";

/** What crawlers may read. */
export const GET = () => new Response(robots(siteOrigin()));
