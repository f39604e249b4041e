import { ReviewSheetButton } from "@/components/cite/review-sheet-button";
import { answerWords } from "@/lib/catalog/answer-words";
import type { Pattern } from "@/lib/catalog/schema";

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
