import { CiteLink } from "@/components/cite/cite-link";
import type { Question } from "@/lib/decide/model/model";
import type { QuestionState } from "@/lib/decide/progress";
import { anchorOf, helpIdOf, titleIdOf } from "../anchors";
import { WordList } from "./word-list";

type Props = {
  readonly question: Question;
  readonly number: number;
  readonly state: QuestionState;
  /** Whether any part is answered with "not sure". */
  readonly hasNotSure: boolean;
  /** Whether a phone shows this question and no other. */
  readonly isCurrent: boolean;
  readonly warnings: readonly string[];
  readonly note: React.ReactNode;
  readonly onClear: () => void;
  readonly children: React.ReactNode;
};

/** One question: its number and name in the gutter, the question with its controls, then why it matters and what its words mean. */
export function QuestionBlock(props: Props) {
  const { question, number, state, hasNotSure, isCurrent, warnings, note, onClear, children } = props;
  const { id, label, text, help, why, notSure } = question;
  return (
    <fieldset
      className="question"
      id={anchorOf(id)}
      data-current={isCurrent || undefined}
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
        <h3 id={titleIdOf(id)} tabIndex={-1}>
          {text}
        </h3>
        <p className="help" id={helpIdOf(id)}>
          {help}
        </p>
        {children}
        <div role="status">
          {hasNotSure && <p className="not-sure-help">{notSure}</p>}
          {warnings.map((warning) => (
            <p className="warning" key={warning}>
              {warning}
            </p>
          ))}
        </div>
        <div className="question-more">
          <p className="question-why">
            <b>Why it matters.</b> {why}
          </p>
          <WordList question={id} name={label} />
          {note}
          <CiteLink anchor={anchorOf(id)} titleId={titleIdOf(id)} />
        </div>
      </div>
    </fieldset>
  );
}
