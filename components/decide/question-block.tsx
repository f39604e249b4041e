import type { Question } from "@/lib/decide/model";
import type { QuestionState } from "@/lib/decide/progress";
import { anchorOf, helpIdOf, titleIdOf } from "./anchors";

type Props = {
  readonly question: Question;
  readonly number: number;
  readonly state: QuestionState;
  readonly warnings: readonly string[];
  readonly onClear: () => void;
  readonly children: React.ReactNode;
};

/** One question: its number and name in the gutter, the question with its controls, and beside it why it matters. */
export function QuestionBlock({ question, number, state, warnings, onClear, children }: Props) {
  const { id, label, text, help, why, notSure } = question;
  return (
    <fieldset
      className="question"
      id={anchorOf(id)}
      aria-labelledby={titleIdOf(id)}
      aria-describedby={helpIdOf(id)}
    >
      <div className="question-key">
        <span className="question-number">{number}</span>
        <span className="question-name">{label}</span>
        {state !== "open" && (
          <button className="plain" type="button" onClick={onClear} aria-label={`Clear: ${label}`}>
            Clear
          </button>
        )}
      </div>
      <div className="question-body">
        <h3 id={titleIdOf(id)}>{text}</h3>
        <p className="help" id={helpIdOf(id)}>
          {help}
        </p>
        {children}
        <div role="status">
          {state === "not-sure" && <p className="not-sure-help">{notSure}</p>}
          {warnings.map((warning) => (
            <p className="warning" key={warning}>
              {warning}
            </p>
          ))}
        </div>
      </div>
      <p className="question-why">
        <b>Why it matters.</b> {why}
      </p>
    </fieldset>
  );
}
