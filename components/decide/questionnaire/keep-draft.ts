import type { Answers } from "@/lib/decide/answers";
import { currentModel } from "@/lib/decide/model/current-model";
import { areEqual, tidied } from "./answer-history";
import { type Draft, draftsIn, readDraftText, writeDraft } from "./draft";

type Kept = {
  /** The stored text that this page wrote or took over; undefined where there is none yet. */
  readonly known: string | undefined;
  /** False where the device keeps nothing. */
  readonly isKept: boolean;
  /** Answers that gave way to others. */
  readonly earlier: Draft | undefined;
};

/**
 * Keeps answers as this device's draft. A draft that this page neither wrote nor took over (an earlier visit's, or another
 * tab's) is set aside, as is `aside`; the example teams' answers are not worth that.
 */
export function keepDraft(present: Answers, { known, isKept, earlier }: Kept, aside?: Draft): Kept {
  const text = readDraftText();
  const stored = draftsIn(text);
  const foreign = text === known ? undefined : stored.draft;
  const set = [aside, foreign, isKept ? stored.earlier : earlier].find(
    (draft) => draft !== undefined && isWorthKeeping(draft, present),
  );
  const isWritten = writeDraft(present, set);
  return { known: isWritten ? readDraftText() : known, isKept: isWritten, earlier: set };
}

/** Forgets what was set aside. The draft stays. */
export function forgetAside(known: string | undefined): string | undefined {
  const text = readDraftText();
  writeDraft(draftsIn(text).draft?.answers ?? {});
  return text === known ? readDraftText() : known;
}

const isWorthKeeping = ({ answers }: Draft, present: Answers) =>
  [present, ...currentModel.exampleTeams.map((team) => team.answers)].every(
    (other) => !areEqual(tidied(answers), tidied(other)),
  );
