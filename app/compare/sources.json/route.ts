import { toRecommendSources } from "@/components/decide/result/pattern-sources";
import { readCatalog } from "@/lib/adapters/content";

export const dynamic = "force-static";

/** The conditions of all patterns, by which compare says how the chosen ones fit the answers on a reader's device. */
export async function GET() {
  const { patterns } = await readCatalog();
  return Response.json(
    toRecommendSources(patterns.values()).map((source) => ({ ...source, failureModes: [] })),
  );
}
