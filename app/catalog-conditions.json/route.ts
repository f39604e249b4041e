import { readCatalog } from "@/lib/adapters/content";
import { judgedSources } from "@/lib/decide/fit-choices";

export const dynamic = "force-static";

/** What the catalog reads to say how each pattern fits the answers on a device: conditions without their reasons. */
export async function GET() {
  const { patterns } = await readCatalog();
  return Response.json(judgedSources(patterns.values()));
}
