import { draftsIn } from "@/components/decide/questionnaire/draft";
import type { FitChoice } from "@/lib/catalog/facets";
import type { CompanionSource } from "@/lib/decide/companions";
import { fitChoices } from "@/lib/decide/fit-choices";
import { currentModel } from "@/lib/decide/model/current-model";

const address = "/catalog-conditions.json";

/**
 * What the answers of a draft say of each pattern, by slug. Undefined where the text holds no answers.
 *
 * @throws Error where the conditions cannot be loaded.
 */
export async function judgeFits(draftText: string): Promise<ReadonlyMap<string, FitChoice> | undefined> {
  const { draft } = draftsIn(draftText);
  if (draft === undefined) return undefined;
  const response = await fetch(address);
  if (!response.ok)
    throw new Error(
      `${address}: the server refused it (found status ${response.status}, allowed 200). Reload the page.`,
    );
  const sources: readonly CompanionSource[] = await response.json();
  return fitChoices(currentModel, draft.answers, sources);
}
