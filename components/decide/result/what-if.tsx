import { useState } from "react";
import type { AnswerKey, Answers } from "@/lib/decide/answers";
import { currentModel } from "@/lib/decide/model/current-model";
import type { KeySensitivity, PlacementRecommendation } from "@/lib/decide/result";
import { flipSentence } from "@/lib/decide/sensitivity/sensitivity-sentences";
import { addressOf } from "../address-of";
import { WhatIfControl } from "./what-if-control";
import { WhatIfStanding } from "./what-if-standing";

type Props = { readonly result: PlacementRecommendation };

/** Other answers, tried at once and undone as easily. Nothing is kept until the reader takes the changes over. */
export function WhatIf({ result }: Props) {
  const [changes, setChanges] = useState<Answers>({});
  const { answers, sensitivity } = result;
  const turning = sensitivity.perQuestion
    .filter(({ flip }) => flip !== null)
    .toSorted((a, b) => (a.flip?.distance ?? 0) - (b.flip?.distance ?? 0));
  const others = sensitivity.perQuestion.filter(({ flip }) => flip === null);
  const changed = Object.keys(changes).length;
  const change = (key: AnswerKey, value: Answers[AnswerKey]) =>
    setChanges(({ [key]: _, ...rest }) =>
      JSON.stringify(value) === JSON.stringify(answers[key]) ? rest : { ...rest, [key]: value },
    );
  const rows = (list: readonly KeySensitivity[]) => (
    <ul className="whatif-list">
      {list.map(({ key, flip }) => (
        <li key={key}>
          <WhatIfControl
            keyName={key}
            answers={answers}
            value={changes[key] ?? answers[key]}
            suggested={flip?.to}
            onChange={(value) => change(key, value)}
          />
          {flip !== null && <p className="label">Turns if {flipSentence(currentModel, flip)}</p>}
        </li>
      ))}
    </ul>
  );
  return (
    <section className="whatif" aria-labelledby="what-if">
      <h3 id="what-if">What if</h3>
      <p className="quiet">
        {turning.length > 0
          ? `${turning.length === 1 ? "This question" : "These questions"} can turn the answer alone. Try other answers, one or several together.`
          : "No question turns the answer by itself. Several together may: try them."}
      </p>
      <WhatIfStanding result={result} changes={changes} />
      <p className="acts">
        <button
          className="plain"
          type="button"
          aria-disabled={changed === 0}
          onClick={() => changed > 0 && setChanges({})}
        >
          Back to your answers
        </button>
        {changed > 0 && (
          <a href={addressOf("/decide/result/", { ...answers, ...changes })}>
            Take {changed === 1 ? "this change" : `these ${changed} changes`} over
          </a>
        )}
      </p>
      {rows(turning)}
      {others.length > 0 && (
        <details open={turning.length === 0}>
          <summary>
            {others.length} {others.length === 1 ? "question" : "questions"} that{" "}
            {others.length === 1 ? "does" : "do"} not turn it alone
          </summary>
          {rows(others)}
        </details>
      )}
    </section>
  );
}
