import type { Metadata } from "next";
import { Questionnaire } from "@/components/decide/questionnaire";
import { TeamList } from "@/components/decide/team-list";

export const metadata: Metadata = {
  title: "Decide where data lives",
  description:
    "Thirteen questions about a team's analytical work, and a placement for its data with the reasons, the rules and the points behind it.",
  alternates: { canonical: "/decide/" },
};

export default function DecidePage() {
  return (
    <>
      <header className="decide-head">
        <h1>Where should your data live?</h1>
        <p className="lead">
          Thirteen questions about the work, the people and the data, all of them skippable. The answer is one
          of three placements, with every point and rule that led to it.
        </p>
        <p className="quiet">
          Everything stays in this browser: the answers are in the address, so a link is the record. “Not
          sure” is an answer. It is worked through, never guessed away.
        </p>
        <details>
          <summary>Start from one of five example teams</summary>
          <TeamList path="/decide/" />
        </details>
        <noscript>
          <p className="notice">
            The questionnaire needs JavaScript. The example teams, the patterns and the method can be read
            without it.
          </p>
        </noscript>
      </header>
      <Questionnaire />
    </>
  );
}
