import { type Answers, answerKeys, parseAnswers } from "@/lib/decide/answers";

/** Answers as they stood beside a change, and the change in words. */
type Step = { readonly answers: Answers; readonly words: string };

/** Changes of one kind that follow each other closely, such as the digits of a figure, are one step. */
type Run = { readonly id: string; readonly at: number };

export type AnswerHistory = {
  readonly present: Answers;
  /** What stood before each change, oldest first. */
  readonly past: readonly Step[];
  /** What stood before each undoing, the next to redo last. */
  readonly future: readonly Step[];
  readonly run: Run | undefined;
};

export type Change = {
  /** The change in words, to follow "Undo:". */
  readonly words: string;
  /** What the change belongs to; absent where it is always a step of its own. */
  readonly run?: string;
  /** Milliseconds on any clock that only rises. */
  readonly at: number;
};

/** As many steps as can be taken back. */
export const mostSteps = 200;
/** A longer rest between two changes of one kind ends the step. */
const restMs = 1500;

export const startHistory = (answers: Answers): AnswerHistory => ({
  present: tidied(answers),
  past: [],
  future: [],
  run: undefined,
});

/** The history after a change to the answers; the same history where nothing differs. Whatever was undone is gone. */
export function withChange(
  history: AnswerHistory,
  answers: Answers,
  { words, run, at }: Change,
): AnswerHistory {
  const present = tidied(answers);
  if (areEqual(present, history.present)) return history;
  const goesOn = run !== undefined && history.run?.id === run && at - history.run.at <= restMs;
  return {
    present,
    past: goesOn ? history.past : [...history.past, { answers: history.present, words }].slice(-mostSteps),
    future: [],
    run: run === undefined ? undefined : { id: run, at },
  };
}

/** The history with its last change taken back; the same history where there is none. */
export function undone(history: AnswerHistory): AnswerHistory {
  const step = history.past.at(-1);
  if (step === undefined) return history;
  return {
    present: step.answers,
    past: history.past.slice(0, -1),
    future: [...history.future, { answers: history.present, words: step.words }],
    run: undefined,
  };
}

/** The history with its last undoing taken back; the same history where there is none. */
export function redone(history: AnswerHistory): AnswerHistory {
  const step = history.future.at(-1);
  if (step === undefined) return history;
  return {
    present: step.answers,
    past: [...history.past, { answers: history.present, words: step.words }],
    future: history.future.slice(0, -1),
    run: undefined,
  };
}

/**
 * The answers in the order of the questionnaire, without keys that say nothing: those without a value, empty notes and
 * lists of laws, the basis of a figure that is gone.
 */
export function tidied(answers: Answers): Answers {
  const basis = answerKeys.flatMap((key) => {
    const found = answers.basis?.[key];
    return found !== undefined && typeof answers[key] === "number" ? [[key, found]] : [];
  });
  const notes = answerKeys.flatMap((key) => {
    const text = answers.notes?.[key] ?? "";
    return text === "" ? [] : [[key, text]];
  });
  const given = Object.entries({
    ...answers,
    basis: basis.length > 0 ? Object.fromEntries(basis) : undefined,
    notes: notes.length > 0 ? Object.fromEntries(notes) : undefined,
    laws: answers.laws && answers.laws.length > 0 ? answers.laws : undefined,
  }).filter(([, value]) => value !== undefined);
  return parseAnswers(Object.fromEntries(given));
}

/** Equal in all that is said. Both are tidy. */
export const areEqual = (one: Answers, other: Answers) => JSON.stringify(one) === JSON.stringify(other);
