"use client";

import { useState } from "react";
import { useHydrated } from "@/components/timeline/use-hydrated";
import type { Answers } from "@/lib/decide/answers";
import { currentModel } from "@/lib/decide/current-model";
import { keysAsked } from "@/lib/decide/next-questions";
import { questionState } from "@/lib/decide/progress";
import { type Warning, warnings } from "@/lib/decide/warnings";
import { AnswerBar } from "./answer-bar";
import { HatchPattern } from "./hatch-pattern";
import { LinkNotice } from "./link-notice";
import { NeedsList } from "./needs-list";
import { QuestionBlock } from "./question-block";
import { QuestionControls } from "./question-controls";
import { useAnswers } from "./use-answers";

const { sections, questions } = currentModel;

/** The thirteen questions and the list of needs. Answers live in the address. */
export function Questionnaire() {
  const { answers, firstLink, update, replace, settle } = useAnswers();
  const [cleared, setCleared] = useState<Answers>();
  const hydrated = useHydrated();
  const found = warnings(answers);

  const change = (part: Answers) => {
    setCleared(undefined);
    update(part);
  };
  return (
    <>
      <HatchPattern />
      <LinkNotice link={firstLink} />
      <form onSubmit={(event) => event.preventDefault()}>
        <fieldset className="questions" disabled={!hydrated}>
          {sections.map(({ id, title }) => (
            <section key={id} className="block" aria-labelledby={`section-${id}`}>
              <h2 id={`section-${id}`}>{title}</h2>
              {questions.map((question, place) =>
                question.section === id ? (
                  <QuestionBlock
                    key={question.id}
                    question={question}
                    number={place + 1}
                    state={questionState(question, answers)}
                    warnings={found
                      .filter((warning) => isShownAt(warning, question.id))
                      .map(({ text }) => text)}
                    onClear={() =>
                      change(Object.fromEntries(keysAsked(question).map((key) => [key, undefined])))
                    }
                  >
                    <QuestionControls question={question} answers={answers} onChange={change} />
                  </QuestionBlock>
                ) : null,
              )}
            </section>
          ))}
          <section className="block" aria-labelledby="section-needs">
            <h2 id="section-needs">Facts that bring patterns</h2>
            <NeedsList ticked={answers.needs} onChange={(needs) => change({ needs: needs && [...needs] })} />
          </section>
        </fieldset>
      </form>
      <p className="start-over">
        <button
          className="plain"
          type="button"
          disabled={Object.keys(answers).length === 0}
          onClick={() => {
            setCleared(answers);
            replace({});
          }}
        >
          Start over: clear all answers
        </button>
      </p>
      <AnswerBar
        answers={answers}
        canUndo={cleared !== undefined}
        onLeave={settle}
        onUndo={() => {
          if (cleared !== undefined) replace(cleared);
          setCleared(undefined);
        }}
      />
    </>
  );
}

/** A warning stands at the last of the questions that it is about. */
const isShownAt = ({ keys }: Warning, questionId: string) =>
  questions.findLast((question) => keysAsked(question).some((key) => keys.includes(key)))?.id === questionId;
