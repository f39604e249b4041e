import type { Pattern } from "@/lib/catalog/schema";

const answerWords = { "yes-no": "yes or no", evidence: "evidence", figure: "a figure" } as const;

export function ReviewList({ questions }: { readonly questions: Pattern["reviewQuestions"] }) {
  return (
    <ol className="check">
      {questions.map(({ question, answer }) => (
        <li key={question}>
          {question}
          <span className="ev">{answerWords[answer]}</span>
        </li>
      ))}
    </ol>
  );
}
