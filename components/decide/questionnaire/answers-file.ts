import { type Answers, AnswersError, parseAnswers } from "@/lib/decide/answers";
import { answersAsJson } from "@/lib/decide/record/export-files";
import { tidied } from "./answer-history";

/** Far more than the longest answers with the longest notes. */
const mostBytes = 1_000_000;

/**
 * Reads what somebody offers as `answers.json`.
 *
 * @throws AnswersError naming every field that is wrong, what was found and what is allowed; "file" where it is no answers file at all.
 */
export async function readAnswersFile(file: Blob): Promise<Answers> {
  if (file.size > mostBytes)
    throw fileError(`${Math.ceil(file.size / 1_000_000)} MB`, "an answers.json of at most 1 MB");
  const text = await file.text().catch(() => {
    throw fileError("a file that cannot be read", "an answers.json");
  });
  return parseAnswersText(text);
}

/** @throws AnswersError as above. */
export function parseAnswersText(text: string): Answers {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw fileError(text.trim() === "" ? "nothing" : "text that is not JSON", "an answers.json");
  }
  return tidied(parseAnswers(value));
}

/** The text of `answers.json`, notes included, keys in the order of the questionnaire. It carries `today` (2026-11-22) as its date unless the answers have one. */
export const answersText = (answers: Answers, today: string): string =>
  `${answersAsJson(tidied({ ...answers, asOf: answers.asOf ?? today }))}\n`;

const fileError = (found: string, allowed: string) => new AnswersError([{ field: "file", found, allowed }]);
