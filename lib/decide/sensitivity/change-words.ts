import { type MixKey, numberKeys } from "@/lib/catalog/vocabulary";
import { type AnswerKey, isNumberKey } from "../answers";
import type { DecisionModel } from "../model/parse-model";
import { keysAsked } from "../next-questions";
import { answerInWords, figure, partOf } from "../words";

/** A transfer of share, to follow "if": "26 points of the work move from dashboards to one-off questions". */
export function transferInWords(model: DecisionModel, points: number, from: MixKey, to: MixKey): string {
  const name = (key: MixKey) => partOf(model, `mix.${key}`)?.said.replace("{} % ", "") ?? key;
  return `${points} ${points === 1 ? "point" : "points"} of the work ${points === 1 ? "moves" : "move"} from ${name(from)} to ${name(to)}`;
}

/** Another answer, to follow "if": "volume is 1,000 TB instead of 100 TB", "cost is “must fall by 20 %” instead of “tracked”". */
export function changeInWords(
  model: DecisionModel,
  key: Exclude<AnswerKey, "mix">,
  from: string | number,
  to: string | number,
): string {
  const name = nameInSentence(model, key);
  const isNamed = isNumberKey(key) && name.includes(numberKeys[key].unit);
  const said = (value: string | number) =>
    typeof value === "string"
      ? `“${answerInWords(model, { [key]: value }, key)}”`
      : isNamed
        ? figure(value)
        : answerInWords(model, { [key]: value }, key);
  return `${name} ${isNamed ? "are" : "is"} ${said(to)} instead of ${said(from)}`;
}

/** What a question asks about, inside a sentence: "volume", "SQL skill", "fast months". */
function nameInSentence(model: DecisionModel, key: AnswerKey): string {
  const question = model.questions.find((other) => keysAsked(other).includes(key));
  const name = partOf(model, key)?.short ?? question?.label ?? key;
  return /^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
