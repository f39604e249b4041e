import { registered } from "@/lib/catalog/registry";
import { placements } from "@/lib/catalog/vocabulary";
import type { Fit } from "@/lib/decide/fit";
import { currentModel } from "@/lib/decide/model/current-model";
import { placementName } from "@/lib/decide/sentences";
import { listed } from "@/lib/decide/words";

/** After "By your answers: ". */
export const fitVerdicts: Readonly<Record<Fit["verdict"], string>> = {
  must: "a must",
  should: "you should",
  consider: "worth considering",
  "not-recommended": "not recommended",
  possible: "possible",
  nothing: "nothing speaks for it",
  recommended: "recommended",
};

/** The strongest reason; for a placement how sure the recommendation is, and every rule that speaks. */
export function fitReason({ verdict, because, behind, confidence }: Fit): string {
  const [reason = ""] = because;
  if (confidence === null) {
    const names = behind.map((slug) => registered(slug)?.title ?? slug);
    const better = names.length === 0 ? "" : ` ${listed(names)} does the same job and fits better.`;
    return `${verdict === "possible" && reason !== "" ? `It fits if: ${reason}.` : reason}${better}`;
  }
  const [first] = placements.filter((slug) => behind.includes(slug));
  const sure = confidence === "toss-up" ? "a toss-up" : `${confidence} confidence`;
  const opening =
    verdict === "possible"
      ? "Too much is open to recommend a placement."
      : first === undefined
        ? `${sure.charAt(0).toUpperCase()}${sure.slice(1)}.`
        : `${placementName(currentModel, first)}, comes first: ${sure}.`;
  return [opening, ...because].join(" ");
}

/** The questions whose answers were read, or those that are open; "" where none is named. */
export const fitQuestions = ({ verdict, questions }: Fit): string =>
  questions.length === 0 ? "" : `${verdict === "possible" ? "Open" : "Read from"}: ${listed(questions)}.`;
