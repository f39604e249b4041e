import { currentModel } from "@/lib/decide/model/current-model";
import { type QuestionId, questionIds } from "@/lib/decide/model/model";
import { anchorOf } from "../anchors";

/** The questions one after the other, as a phone shows them: the thirteen, then the list of needs. */
export const stepIds = [...questionIds, "needs"] as const;
export type StepId = QuestionId | "needs";

export const firstStep: StepId = "mix";

/** The step that an address names in its hash (`#q-volumeTb`); undefined where it names none. */
export const stepIn = (hash: string): StepId | undefined => stepIds.find((id) => hash === `#${anchorOf(id)}`);

/** The name of a step, as its gutter and the links to it have it. */
export const stepName = (step: StepId): string =>
  step === "needs"
    ? currentModel.needs.label
    : (currentModel.questions.find(({ id }) => id === step)?.label ?? step);

/** Where a step stands, counted from 1, and its neighbours; undefined at either end. */
export function placeOf(step: StepId) {
  const at = stepIds.indexOf(step);
  return { number: at + 1, of: stepIds.length, before: stepIds[at - 1], after: stepIds[at + 1] };
}
