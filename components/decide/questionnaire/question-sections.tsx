import { Heading } from "@/components/pattern/heading";
import type { AnswerKey } from "@/lib/decide/answers";
import { currentModel } from "@/lib/decide/model/current-model";
import type { Question } from "@/lib/decide/model/model";
import { keysAsked } from "@/lib/decide/next-questions";
import { questionState } from "@/lib/decide/progress";
import { type Warning, warnings } from "@/lib/decide/warnings";
import { answer, clear, writeNote } from "./answer-session";
import { NeedsList } from "./needs-list";
import { NoteField } from "./note-field";
import { QuestionBlock } from "./question-block";
import { QuestionControls } from "./question-controls";
import type { SessionView } from "./session-view";

const { sections, questions } = currentModel;

/** All questions in their sections. Nothing can be answered before the address is read. */
export function QuestionSections({ session }: { readonly session: SessionView }) {
  const { answers, epoch, isOpen, isKept, step } = session;
  const found = warnings(answers);
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <fieldset className="questions" disabled={!isOpen}>
        {sections.map(({ id, title }) => (
          <section key={id} className="block" aria-labelledby={`section-${id}`}>
            <Heading level={2} id={`section-${id}`}>
              {title}
            </Heading>
            {questions.map((question, place) =>
              question.section === id ? (
                <QuestionBlock
                  key={question.id}
                  question={question}
                  number={place + 1}
                  state={questionState(question, answers)}
                  hasNotSure={keysAsked(question).some((key) => answers[key] === null)}
                  isCurrent={question.id === step}
                  warnings={found
                    .filter((warning) => isShownAt(warning, question.id))
                    .map(({ text }) => text)}
                  note={
                    <NoteField
                      name={question.label}
                      note={answers.notes?.[noteKey(question)] ?? ""}
                      isKept={isKept}
                      onChange={(text) => writeNote(question.id, noteKey(question), text)}
                    />
                  }
                  onClear={() => clear(question.id, keysAsked(question))}
                >
                  <QuestionControls
                    key={epoch}
                    question={question}
                    answers={answers}
                    onChange={(change) => answer(question.id, change)}
                  />
                </QuestionBlock>
              ) : null,
            )}
          </section>
        ))}
        <section className="block" aria-labelledby="section-needs">
          <Heading level={2} id="section-needs">
            Facts that bring patterns
          </Heading>
          <NeedsList
            ticked={answers.needs}
            isCurrent={step === "needs"}
            onChange={(needs) => answer("needs", { needs: [...needs] })}
            onClear={() => clear("needs", ["needs"])}
          />
        </section>
      </fieldset>
    </form>
  );
}

/** A warning stands at the last of the questions that it is about. */
const isShownAt = ({ keys }: Warning, questionId: string) =>
  questions.findLast((question) => keysAsked(question).some((key) => keys.includes(key)))?.id === questionId;

/** The key under which a question's note is kept: its first. */
const noteKey = (question: Question): AnswerKey => keysAsked(question)[0] ?? "mix";
