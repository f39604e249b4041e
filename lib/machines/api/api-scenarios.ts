import { newestDay } from "@/lib/catalog/newest-day";
import type { DataSet } from "@/lib/lab/data-set";
import type { Scenario, ScenarioChange } from "@/lib/lab/scenario";
import { type Dated, listVersion } from "./api-version";

export type ApiScenarios = Dated & {
  readonly dataSets: readonly DataSet[];
  readonly scenarios: readonly Scenario[];
};

/** The lab's data sets and their scenarios, in the order shown. */
export const apiScenarios = (
  dataSets: readonly DataSet[],
  scenarios: readonly Scenario[],
  changes: readonly ScenarioChange[],
): ApiScenarios => ({ version: listVersion, generated: newestDay(changes), dataSets, scenarios });
