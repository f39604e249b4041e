import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { type DataSet, dataSets, retail } from "@/lib/lab/data-set";
import {
  type Scenario,
  type ScenarioChange,
  scenarioFileSchema,
  scenarioListSchema,
} from "@/lib/lab/scenario";
import * as z from "@/lib/zod";

/**
 * A data set's scenarios from the content folder, in the order shown.
 *
 * @throws Error naming the file, each wrong field and what is allowed.
 */
export const readScenarios = (dataSet: DataSet = retail): Promise<readonly Scenario[]> =>
  readScenarioFile(dataSet, scenarioListSchema);

/** What changed in a data set's scenarios, as their file says. @throws Error as `readScenarios` does. */
export const readScenarioChanges = async (dataSet: DataSet): Promise<readonly ScenarioChange[]> =>
  (await readScenarioFile(dataSet, scenarioFileSchema)).changes;

async function readScenarioFile<T>(dataSet: DataSet, schema: z.ZodType<T>): Promise<T> {
  const file = `content/lab/scenarios/${dataSet.id}.yml`;
  const parsed = schema.safeParse(parse(await readFile(join(process.cwd(), file), "utf8")));
  if (!parsed.success) throw new Error(`${file}:\n${z.prettifyError(parsed.error)}`, { cause: parsed.error });
  return parsed.data;
}

/** The scenarios of all data sets. */
export async function readAllScenarios(): Promise<readonly Scenario[]> {
  return (await Promise.all(dataSets.map(readScenarios))).flat();
}
