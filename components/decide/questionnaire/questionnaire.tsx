"use client";

import { useCallback, useState } from "react";
import { AnswersError } from "@/lib/decide/answers";
import { currentModel } from "@/lib/decide/model/current-model";
import { progressOf } from "@/lib/decide/progress";
import { HatchPattern } from "../hatch-pattern";
import { LinkNotice } from "../link-notice";
import { useAnswers } from "../use-answers";
import { AnswerBar } from "./answer-bar";
import { exchange } from "./answer-session";
import { readAnswersFile } from "./answers-file";
import { DraftNotice } from "./draft-notice";
import { FileNotice } from "./file-notice";
import { QuestionSections } from "./question-sections";
import { QuestionnaireHead } from "./questionnaire-head";
import { useFileDrop } from "./use-file-drop";
import { usePlace } from "./use-place";
import { useUndoKeys } from "./use-undo-keys";

type Refused = { readonly name: string; readonly problems: AnswersError["problems"]; readonly at: number };

/** The thirteen questions and the list of needs, one at a time on a phone. Answers live in the address, notes in the draft. */
export function Questionnaire() {
  const session = useAnswers();
  const [refused, setRefused] = useState<Refused>();
  const open = useCallback(async (file: File) => {
    try {
      const answers = await readAnswersFile(file);
      const { answered, of } = progressOf(currentModel, answers);
      setRefused(undefined);
      exchange(answers, `Opened ${file.name}`, `Opened ${file.name}: ${answered} of ${of} answered.`);
    } catch (error) {
      if (!(error instanceof AnswersError)) throw error;
      setRefused({ name: file.name, problems: error.problems, at: performance.now() });
    }
  }, []);
  const isOver = useFileDrop(open);
  useUndoKeys();
  usePlace(session);

  return (
    <div
      className="decide"
      data-step={session.isOpen ? session.step : undefined}
      data-over={isOver || undefined}
    >
      <HatchPattern />
      <QuestionnaireHead onOpen={open} />
      <LinkNotice link={session.link} />
      <DraftNotice session={session} />
      {refused && (
        <FileNotice
          key={refused.at}
          name={refused.name}
          problems={refused.problems}
          onClose={() => setRefused(undefined)}
        />
      )}
      <div className="decide-body">
        <QuestionSections session={session} />
        <AnswerBar session={session} onOpen={open} />
      </div>
    </div>
  );
}
