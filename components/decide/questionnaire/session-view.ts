import type { Answers } from "@/lib/decide/answers";
import type { LinkedAnswers } from "@/lib/decide/url";
import type { Draft } from "./draft";
import { firstStep, type StepId } from "./steps";

/** All that the questionnaire shows of the answers and of where they are kept. */
export type SessionView = {
  /** False in the server's HTML and until the address is read. */
  readonly isOpen: boolean;
  readonly answers: Answers;
  /** Rises whenever all answers are exchanged: what is being typed then no longer applies. */
  readonly epoch: number;
  /** What undo and redo would take back, in words. */
  readonly undoWords: string | undefined;
  readonly redoWords: string | undefined;
  /** What was done to the answers from outside their controls, in a sentence. "" where nothing was. */
  readonly happened: string;
  readonly link: LinkedAnswers | undefined;
  /** Answers kept on this device that are not the ones shown. */
  readonly offer: Draft | undefined;
  /** Answers that were kept on this device until others took their place. */
  readonly earlier: Draft | undefined;
  /** False once this device would not keep the draft. */
  readonly isKept: boolean;
  /** The question that a phone shows. */
  readonly step: StepId;
  /** Rises with every step that should take the focus along. */
  readonly arrivals: number;
};

export const closedView: SessionView = {
  isOpen: false,
  answers: {},
  epoch: 0,
  undoWords: undefined,
  redoWords: undefined,
  happened: "",
  link: undefined,
  offer: undefined,
  earlier: undefined,
  isKept: true,
  step: firstStep,
  arrivals: 0,
};
