import type { Answers } from "@/lib/decide/answers";
import { answerLines } from "./answer-lines";
import { QuestionLink } from "./question-link";
import type { StepId } from "./steps";

type Props = {
  readonly answers: Answers;
  /** The question that a phone shows. */
  readonly step: StepId;
  readonly onFollow: () => void;
};

/** Every question with its answer so far, each a link to it. Open ones say so. */
export function AnswerSummary({ answers, step, onFollow }: Props) {
  return (
    <ol className="answer-list" aria-label="Answers so far">
      {answerLines(answers).map(({ id, name, words, state, hasNote }) => (
        <li key={id} data-state={state}>
          <QuestionLink step={id} onClick={onFollow} aria-current={id === step ? "step" : undefined}>
            {name}
          </QuestionLink>
          <span>
            {words}
            {hasNote && ", with a note"}
          </span>
        </li>
      ))}
    </ol>
  );
}
