import textsFile from "@/content/lab/statement-texts.json";
import type { ResultCache } from "./result-cache";

const known = new Map(textsFile.map((entry) => [entry.scenario, entry]));

/** A scenario that nobody has described, as of a reader's own file, is taken to be sent in one text. */
const usual = { texts: 1, because: "taken to be one statement that everybody sends" } as const;

/** How many different texts a scenario is sent in, and why. */
export const textsOf = (scenarioId: string): { readonly texts: number | null; readonly because: string } =>
  known.get(scenarioId) ?? usual;

/** How long results may be reused, in minutes, in the order shown: Athena's default of an hour, and a day. */
export const resultAges = [60, 1440] as const;
export type ResultAge = (typeof resultAges)[number];

const minutesPerMonth = (365 / 12) * 1440;

/** The cache for a comparison: results serve until they are `ageMinutes` old. */
export const cacheFor = (scenarioIds: readonly string[], ageMinutes: ResultAge): ResultCache => ({
  lifetimesPerMonth: minutesPerMonth / ageMinutes,
  texts: new Map(
    scenarioIds.flatMap((id) => {
      const { texts } = textsOf(id);
      return texts === null ? [] : [[id, texts] as const];
    }),
  ),
});
