import { toRecommendSources } from "@/components/decide/result/pattern-sources";
import { readCatalog } from "@/lib/adapters/content";

export const dynamic = "force-static";

/** What the answer page and compare read of all patterns: the conditions by which each fits answers, and how each placement breaks. */
export async function GET() {
  const { patterns } = await readCatalog();
  return Response.json(toRecommendSources(patterns.values()));
}
