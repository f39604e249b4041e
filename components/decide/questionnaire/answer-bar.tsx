import { useId, useRef, useState } from "react";
import { currentModel } from "@/lib/decide/model/current-model";
import { progressOf } from "@/lib/decide/progress";
import { addressOf } from "../address-of";
import { date, redo, settle, startOver, undo } from "./answer-session";
import { AnswerSummary } from "./answer-summary";
import { isEmpty } from "./draft";
import { Forecast } from "./forecast";
import { ProgressMarks } from "./progress-marks";
import type { SessionView } from "./session-view";
import { StartOver } from "./start-over";
import { StepBar } from "./step-bar";
import { placeOf } from "./steps";
import { TransferPanel } from "./transfer-panel";

type Props = { readonly session: SessionView; readonly onOpen: (file: File) => void };

/**
 * How far the team is, the answers so far, what can be said already, and the way on. A column beside the questions where
 * there is room, else a bar below them whose list unfolds.
 */
export function AnswerBar({ session, onOpen }: Props) {
  const { answers, step, happened, undoWords, redoWords } = session;
  const { states, answered, notSure, of } = progressOf(currentModel, answers);
  const [isUnfolded, setUnfolded] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const id = useId();
  const { number, of: steps } = placeOf(step);
  const result = addressOf("/decide/result/", answers);
  const nothing = isEmpty(answers);
  return (
    <section
      className="answer-bar"
      aria-label="Your answers"
      data-unfolded={isUnfolded || undefined}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isUnfolded) return;
        setUnfolded(false);
        toggle.current?.focus();
      }}
    >
      <div className="answer-state">
        <ProgressMarks states={states} />
        <p role="status">
          {answered} of {of} answered{notSure > 0 && `, ${notSure} not sure`}
        </p>
        <p role="status" className="happened">
          {happened}
        </p>
      </div>
      <button
        ref={toggle}
        className="plain answer-toggle"
        type="button"
        aria-expanded={isUnfolded}
        aria-controls={id}
        onClick={() => setUnfolded(!isUnfolded)}
      >
        <span className="on-phone">
          <span className="word">Question </span>
          {number} of {steps}
          <span className="vh">, all answers</span>
        </span>
        <span className="off-phone">Answers so far</span>
        <svg width="10" height="6" aria-hidden="true">
          <path d="M1 5L5 1L9 5" />
        </svg>
      </button>
      <div className="answer-fold" id={id}>
        {/* Undo and Redo are not disabled: the last step would take the focus away with it. */}
        <div className="answer-acts">
          <button
            className="plain"
            type="button"
            aria-disabled={undoWords === undefined}
            aria-label={undoWords && `Undo: ${undoWords}`}
            onClick={() => undoWords !== undefined && undo()}
          >
            Undo
          </button>
          <button
            className="plain"
            type="button"
            aria-disabled={redoWords === undefined}
            aria-label={redoWords && `Redo: ${redoWords}`}
            onClick={() => redoWords !== undefined && redo()}
          >
            Redo
          </button>
          <StartOver isEmpty={nothing} onConfirm={startOver} />
        </div>
        <AnswerSummary answers={answers} step={step} onFollow={() => setUnfolded(false)} />
        <TransferPanel answers={answers} isEmpty={nothing} onDate={date} onOpen={onOpen} />
      </div>
      <Forecast answers={answers} />
      <a className="act answer-way" href={result} onClick={settle}>
        See the answer
      </a>
      <StepBar step={step} result={result} onLeave={settle} />
    </section>
  );
}
