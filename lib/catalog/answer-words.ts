import type { Pattern } from "./schema";

/** The kind of answer that a review question asks for. */
export const answerWords: Readonly<Record<Pattern["reviewQuestions"][number]["answer"], string>> = {
  "yes-no": "yes or no",
  evidence: "evidence",
  figure: "a figure",
};
