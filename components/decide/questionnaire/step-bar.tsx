import { QuestionLink } from "./question-link";
import { placeOf, type StepId, stepName } from "./steps";

type Props = { readonly step: StepId; readonly result: string; readonly onLeave: () => void };

/** Back and next on a phone, which shows one question at a time. After the last question comes the answer. */
export function StepBar({ step, result, onLeave }: Props) {
  const { before, after } = placeOf(step);
  return (
    <nav className="step-bar" aria-label="Questions">
      {before === undefined ? (
        <span />
      ) : (
        <QuestionLink className="step-back" step={before} aria-label={`Back: ${stepName(before)}`}>
          Back
        </QuestionLink>
      )}
      {after === undefined ? (
        <a className="act to-result" href={result} onClick={onLeave}>
          See the answer
        </a>
      ) : (
        <QuestionLink className="act" step={after} aria-label={`Next: ${stepName(after)}`}>
          Next
        </QuestionLink>
      )}
    </nav>
  );
}
