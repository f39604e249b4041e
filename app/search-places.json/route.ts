import { listSitePlaces } from "@/components/search/list-site-places";
import { readScenarios } from "@/lib/adapters/lake-scenarios";
import { currentModel } from "@/lib/decide/model/current-model";
import { breakages } from "@/lib/lab/breakages/breakage-list";
import { dataSets } from "@/lib/lab/data-set";

export const dynamic = "force-static";

/** What the palette leads to besides patterns: questions, lab scenarios, pages and categories. */
export async function GET() {
  const lab = await Promise.all(
    dataSets.map(async (dataSet, at) => ({
      data: at === 0 ? undefined : dataSet.id,
      scenarios: await readScenarios(dataSet),
    })),
  );
  const needs = { ...currentModel.needs, id: "needs" };
  return Response.json(listSitePlaces([...currentModel.questions, needs], lab, breakages));
}
