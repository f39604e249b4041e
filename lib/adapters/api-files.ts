import { newestDay } from "@/lib/catalog/newest-day";
import { currentHistory } from "@/lib/decide/model/current-history";
import { currentModel } from "@/lib/decide/model/current-model";
import { dataSets } from "@/lib/lab/data-set";
import { apiConditions } from "@/lib/machines/api/api-conditions";
import { apiDecisionModel } from "@/lib/machines/api/api-decision-model";
import { apiIndex } from "@/lib/machines/api/api-index";
import { apiRelations } from "@/lib/machines/api/api-relations";
import { apiScenarios } from "@/lib/machines/api/api-scenarios";
import { changeLog } from "@/lib/machines/change-log";
import { readCatalog } from "./content";
import { readAllScenarios, readScenarioChanges } from "./lake-scenarios";

const readPatterns = async () => [...(await readCatalog()).patterns.values()];
const readLabChanges = async () => (await Promise.all(dataSets.map(readScenarioChanges))).flat();

/** `/api/v1/relations.json` */
export const readRelations = async () => apiRelations(await readPatterns());

/** `/api/v1/conditions.json` */
export const readConditions = async () => apiConditions(await readPatterns());

/** `/api/v1/decision-model.json` */
export const readDecisionModel = () => apiDecisionModel(currentModel, currentHistory);

/** `/api/v1/scenarios.json` */
export const readLabScenarios = async () =>
  apiScenarios(dataSets, await readAllScenarios(), await readLabChanges());

/** `/api/v1/index.json` */
export async function readIndex() {
  const [relations, conditions, scenarios] = await Promise.all([
    readRelations(),
    readConditions(),
    readLabScenarios(),
  ]);
  const dates = { relations, conditions, scenarios, "decision-model": readDecisionModel() };
  return apiIndex(dates, newestDay((await readPatterns()).flatMap(({ changes }) => changes)));
}

/** What changed, newest first: patterns, decision model, lab. */
export const readChanges = async () =>
  changeLog({ patterns: await readPatterns(), model: currentHistory, lab: await readLabChanges() });
