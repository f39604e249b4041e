import { loadPart } from "@/components/ui/load-part";
import type { RecommendSource } from "@/lib/decide/recommend";

/** Made by `app/decide/sources.json`. */
const sourcesAddress = "/decide/sources.json";

/** The patterns' conditions, with what makes and shows the parts of an answer that follow from them. */
export const loadPatterns = () =>
  loadPart(
    "The patterns that go with the answer",
    Promise.all([import("./result-patterns"), import("@/lib/decide/recommend"), fetchSources()]).then(
      ([{ ResultPatterns }, { withCompanions }, sources]) => ({
        ResultPatterns,
        withCompanions,
        sources,
      }),
    ),
  );

async function fetchSources(): Promise<readonly RecommendSource[]> {
  const response = await fetch(sourcesAddress);
  if (!response.ok) throw new Error(`${sourcesAddress}: found status ${response.status}, allowed 200.`);
  return await response.json();
}
