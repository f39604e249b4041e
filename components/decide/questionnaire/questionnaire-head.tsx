import { useRef } from "react";
import { NoScript } from "@/components/ui/no-script";
import { currentModel } from "@/lib/decide/model/current-model";
import { exchange } from "./answer-session";
import { TeamList } from "./team-list";
import { FileChoice } from "./transfer-panel";

/** What the questionnaire is, and the ways to begin that are not the first question. */
export function QuestionnaireHead({ onOpen }: { readonly onOpen: (file: File) => void }) {
  const begin = useRef<HTMLDetailsElement>(null);
  const take = (id: string) => {
    const team = currentModel.exampleTeams.find((other) => other.id === id);
    if (team === undefined) return;
    if (begin.current) begin.current.open = false;
    begin.current?.querySelector("summary")?.focus();
    exchange(team.answers, `Example: ${team.title}`, `Loaded: ${team.title}.`);
  };
  return (
    <header className="decide-head">
      <h1>Where should your data live?</h1>
      <p className="lead">
        Thirteen questions about the work, the people and the data, all of them skippable. The answer is one
        of three placements, with every point and rule that led to it.
      </p>
      <p className="quiet">
        Everything stays in this browser: the answers are in the address, so a link is the record, and a draft
        with your notes lies on this device. “Not sure” is an answer. It is worked through, never guessed
        away. Several people? Each answers alone, then <a href="/decide/team/">bring the answers together</a>.
      </p>
      <details ref={begin}>
        <summary>Start from one of five example teams, or from a file</summary>
        <TeamList path="/decide/" onPick={take} />
        <p>
          <FileChoice onOpen={onOpen} /> that was downloaded here, or drop it anywhere on this page.
        </p>
      </details>
      <NoScript>
        The questionnaire needs JavaScript. Without it you can print the questions, read{" "}
        <a href="/#teams">what five example teams were told</a> and{" "}
        <a href="/method/#worked">one answer worked through</a>, or answer in a terminal with{" "}
        <code>npm run decide</code>.
      </NoScript>
    </header>
  );
}
