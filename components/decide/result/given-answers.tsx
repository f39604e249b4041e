import { Heading } from "@/components/pattern/heading";
import { OwnWords } from "@/components/ui/own-words";
import { needs } from "@/lib/catalog/vocabulary";
import { type Answers, answerKeys } from "@/lib/decide/answers";
import { currentModel } from "@/lib/decide/model/current-model";
import { answerInWords, partOf } from "@/lib/decide/words";

/** Every answer in words, open ones included. */
export function GivenAnswers({ answers }: { readonly answers: Answers }) {
  const ticked = needs.filter(({ id }) => answers.needs?.includes(id)).map(({ label }) => label);
  return (
    <section className="block" aria-labelledby="given">
      <Heading level={2} id="given">
        What you told us
      </Heading>
      <dl className="given">
        {answerKeys.map((key) => {
          const part = partOf(currentModel, key);
          return (
            <div
              key={key}
              className={answers[key] === undefined || answers[key] === null ? "open" : undefined}
            >
              <dt>
                {key === "mix" ? "Dashboards, ad hoc, models, logs" : (part?.short ?? part?.label ?? key)}
              </dt>
              <dd>{answerInWords(currentModel, answers, key)}</dd>
            </div>
          );
        })}
      </dl>
      <p className="given-needs">
        {answers.needs === undefined || answers.needs === null
          ? "Which facts are true was not answered."
          : ticked.length === 0
            ? "None of the listed facts is true."
            : `${ticked[0]}${ticked.slice(1).map(uncapitalised).join("")}.`}
        {(answers.laws?.length ?? 0) > 0 && (
          <>
            {" "}
            Laws that apply: <OwnWords words={answers.laws ?? []} />.
          </>
        )}
      </p>
      <p className="given-team">
        Would your colleagues have answered the same?{" "}
        <a href="/decide/team/">Bring several people's answers together</a>
      </p>
    </section>
  );
}

const uncapitalised = (label: string) => `; ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
