import type { Answers } from "@/lib/decide/answers";
import { currentModel } from "@/lib/decide/model/current-model";
import { toSearch } from "@/lib/decide/url";

/** The address of a page with these answers. */
export function addressOf(path: string, answers: Answers): string {
  const search = toSearch(answers, currentModel.modelVersion);
  return search === "" ? path : `${path}?${search}`;
}
