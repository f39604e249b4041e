import type { QuestionId } from "@/lib/decide/model/model";
import { questionWords } from "./question-words";

/** What the words of a question mean here. Nothing where its help says all. */
export function WordList({ question, name }: { readonly question: QuestionId; readonly name: string }) {
  const words = questionWords[question];
  if (words === undefined) return null;
  return (
    <details className="words">
      <summary>
        What the words mean<span className="vh">: {name}</span>
      </summary>
      <dl>
        {words.map(({ word, meaning }) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
