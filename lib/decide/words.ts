import { numberKeys, type RuleId } from "@/lib/catalog/vocabulary";
import { type AnswerKey, type Answers, isNumberKey, isOptionKey } from "./answers";
import { factsOf } from "./facts";
import { type FactKey, factKeys, type QuestionPart } from "./model/model";
import type { DecisionModel } from "./model/parse-model";

const noBreak = "\u00a0";

/** "a", "a and b", "a, b and c". */
export const listed = (words: readonly string[], conjunction = "and") =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1)}`;

/** A number with grouped thousands: 12500 is "12,500", 0.05 stays "0.05". The same in every locale. */
export function figure(value: number): string {
  const [whole = "", fraction] = String(Math.abs(value)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${value < 0 ? "−" : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** A share from 0 to 1 in percent with one decimal, held together by a no-break space. Anything below 1 stays below "100 %", anything above 0 above "0 %". */
export function percentage(share: number): string {
  if (share <= 0 || share >= 1) return `${share <= 0 ? 0 : 100}${noBreak}%`;
  const tenths = Math.min(999, Math.max(1, Math.round(share * 1000)));
  return `${tenths % 10 === 0 ? tenths / 10 : (tenths / 10).toFixed(1)}${noBreak}%`;
}

/** An answer in a few words for a list: "several people", "100 TB, measured", "not sure", "not answered". */
export function answerInWords(model: DecisionModel, answers: Answers, key: AnswerKey): string {
  const value = answers[key];
  if (value === undefined) return "not answered";
  if (value === null) return "not sure";
  if (typeof value === "object")
    return `${value.bi} / ${value.adhoc} / ${value.ml} / ${value.log}${noBreak}%`;
  const basis = answers.basis?.[key];
  if (typeof value === "number") {
    const unit = isNumberKey(key) ? numberKeys[key].unit : "";
    const words = inUnit(value, `{} ${unit}`);
    return basis === undefined ? words : `${words}, ${basis}`;
  }
  return optionShort(partOf(model, key), value);
}

/** What was said about a fact, for use inside a sentence: "60 % dashboards", "cost tracked", "latency: not sure". */
export function saidInWords(model: DecisionModel, answers: Answers, key: FactKey): string {
  const part = partOf(model, key);
  const value = factsOf(answers, null)[key];
  if (value === undefined || value === null)
    return `${uncapitalised(part?.short ?? part?.label ?? key)}: ${value === null ? "not sure" : "not answered"}`;
  if (typeof value === "number") return inUnit(value, part?.said ?? "{}");
  return (part?.said ?? "{}").replace(
    "{}",
    isOptionKey(key) ? optionShort(part, String(value)) : String(value),
  );
}

/** A name inside a sentence: "volume", and "SQL skill" as it is. */
const uncapitalised = (name: string) =>
  /^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);

/** What was said about the facts that a rule reads, in the order of the questionnaire. */
export function saidOfRule(model: DecisionModel, answers: Answers, ruleId: RuleId): string {
  const when = model.rules.find(({ id }) => id === ruleId)?.when ?? [];
  const keys: readonly FactKey[] = when.flatMap((clause) =>
    "optionOf" in clause ? [clause.optionOf] : clause.sumOf,
  );
  return factKeys
    .filter((key) => keys.includes(key))
    .map((key) => saidInWords(model, answers, key))
    .join(", ");
}

/** The part of a question that asks for a key. */
export const partOf = (model: DecisionModel, key: FactKey | AnswerKey): QuestionPart | undefined =>
  model.questions.flatMap(({ parts }) => parts).find((part) => part.key === key);

const optionShort = (part: QuestionPart | undefined, value: string) =>
  part?.options?.find((option) => option.value === value)?.short ?? value;

/** Puts a number into a text, which loses its plural for 1: "1 year kept". A figure and its unit are never parted. */
export function inUnit(value: number, text: string): string {
  const singular = text.replace(/\bpeople\b/, "person").replace(/\b(year|month|team|source|system)s\b/, "$1");
  return (value === 1 ? singular : text).replace(
    /\{\}( ?)/,
    (_, space) => `${figure(value)}${space && noBreak}`,
  );
}
