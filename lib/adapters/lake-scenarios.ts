import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { type Scenario, scenarioListSchema } from "@/lib/lab/scenario";

const file = "content/lab/scenarios.yml";

/**
 * The lab's scenarios from the content folder, in the order shown.
 *
 * @throws Error naming the file, each wrong field and what is allowed.
 */
export async function readScenarios(): Promise<readonly Scenario[]> {
  const parsed = scenarioListSchema.safeParse(parse(await readFile(join(process.cwd(), file), "utf8")));
  if (!parsed.success) throw new Error(`${file}:\n${z.prettifyError(parsed.error)}`, { cause: parsed.error });
  return parsed.data.scenarios;
}
