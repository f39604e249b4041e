import type { Answers } from "@/lib/decide/answers";
import { currentModel } from "@/lib/decide/current-model";
import { progressOf } from "@/lib/decide/progress";
import { addressOf } from "./address-of";
import { Forecast } from "./forecast";
import { ProgressMarks } from "./progress-marks";

type Props = {
  readonly answers: Answers;
  /** Whether all answers were cleared a moment ago and can come back. */
  readonly canUndo: boolean;
  readonly onLeave: () => void;
  readonly onUndo: () => void;
};

/** How far the team is, what can be said already, and the way on. Stays in sight once there is something to see. */
export function AnswerBar({ answers, canUndo, onLeave, onUndo }: Props) {
  const { states, answered, notSure, of } = progressOf(currentModel, answers);
  return (
    <section
      className={answered > 0 || canUndo ? "answer-bar stays" : "answer-bar"}
      aria-label="Your answers"
    >
      <div className="answer-state">
        <ProgressMarks states={states} />
        <p role="status">
          {answered} of {of} answered{notSure > 0 && `, ${notSure} not sure`}
        </p>
        {canUndo && (
          <button className="plain" type="button" onClick={onUndo}>
            Undo: bring the answers back
          </button>
        )}
      </div>
      <Forecast answers={answers} />
      <a className="act" href={addressOf("/decide/result/", answers)} onClick={onLeave}>
        See the answer
      </a>
    </section>
  );
}
