import { type Answers, isNumberKey, isOptionKey } from "@/lib/decide/answers";
import type { Question } from "@/lib/decide/model/model";
import { LawsList } from "./laws-list";
import { MixControl } from "./mix-control";
import { NumberPart } from "./number-part";
import { OptionPart } from "./option-part";

type Props = {
  readonly question: Question;
  readonly answers: Answers;
  readonly onChange: (change: Answers) => void;
};

/** The controls of one question, by the kind of its answers. */
export function QuestionControls({ question, answers, onChange }: Props) {
  const { id, kind, parts } = question;
  if (kind === "mix")
    return <MixControl question={question} mix={answers.mix} onChange={(mix) => onChange({ mix })} />;
  const isAlone = parts.length === 1;
  return (
    <>
      <div className={isAlone ? "parts" : "parts pair"}>
        {parts.map((part) => {
          const { key } = part;
          if (isOptionKey(key))
            return (
              <OptionPart
                key={key}
                part={part}
                name={key}
                value={answers[key]}
                isAlone={isAlone}
                onChange={(value) => onChange({ [key]: value })}
              />
            );
          if (isNumberKey(key))
            return (
              <NumberPart
                key={key}
                part={part}
                name={key}
                value={answers[key]}
                basis={answers.basis?.[key]}
                aloneIn={isAlone ? id : undefined}
                onChange={(value) => onChange({ [key]: value })}
                onBasis={(basis) => onChange({ basis: { ...answers.basis, [key]: basis } })}
              />
            );
          return null;
        })}
      </div>
      {id === "sensitivity" && asksForLaws(answers) && (
        <LawsList laws={answers.laws ?? []} onChange={(laws) => onChange({ laws: [...laws] })} />
      )}
    </>
  );
}

/** Laws stay in sight as long as some are ticked, so that none travels along unseen. */
const asksForLaws = ({ sensitivity, laws }: Answers) =>
  sensitivity === "personal-data" || sensitivity === "regulated" || (laws?.length ?? 0) > 0;
