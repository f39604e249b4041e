import { ReviewSheetButton } from "@/components/cite/review-sheet-button";
import type { Pattern } from "@/lib/catalog/schema";
import { answerWords } from "@/lib/cite/answer-words";

type Props = { readonly slug: string; readonly questions: Pattern["reviewQuestions"] };

export function ReviewList({ slug, questions }: Props) {
  return (
    <>
      <ol className="check">
        {questions.map(({ question, answer }) => (
          <li key={question}>
            {question}
            <span className="ev">{answerWords[answer]}</span>
          </li>
        ))}
      </ol>
      <p className="label take-along scripted">
        <ReviewSheetButton slug={slug} />: these questions and the signs under{" "}
        <a href="#how-it-fails">How it fails</a>, as a Markdown checklist that links back.
      </p>
    </>
  );
}
