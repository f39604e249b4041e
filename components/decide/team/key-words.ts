import type { AnswerKey } from "@/lib/decide/answers";
import { currentModel } from "@/lib/decide/model/current-model";
import { keysAsked } from "@/lib/decide/next-questions";
import { partOf } from "@/lib/decide/words";

/** How a key is called in a list, and what is asked about it. */
export function keyWords(key: AnswerKey): { readonly label: string; readonly text: string } {
  const question = currentModel.questions.find((other) => keysAsked(other).includes(key));
  const part = partOf(currentModel, key);
  const isAlone = question !== undefined && keysAsked(question).length === 1;
  if (isAlone) return { label: question.label, text: question.text };
  return { label: part?.short ?? part?.label ?? key, text: part?.label ?? "" };
}

/** The same inside a sentence: "growth", "SQL skill". */
export function keyInSentence(key: AnswerKey): string {
  const { label } = keyWords(key);
  return /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
