import type { Metadata } from "next";
import { TeamMode } from "@/components/decide/team/team-mode";

export const metadata: Metadata = {
  title: "Decide as a team",
  description:
    "Several people answer by themselves. This page shows where they disagree, and which disagreements change the placement.",
  alternates: { canonical: "/decide/team/" },
};

export default function TeamPage() {
  return (
    <>
      <header className="decide-head">
        <h1>Where do you disagree, and does it matter?</h1>
        <p className="lead">
          Several people answer the same questions, each alone. Here one of you brings the answers together
          and sees which disagreements change the result, and which can wait.
        </p>
        <p className="quiet">
          Everything stays in this browser. Names and notes are kept on this device and never enter a link.
        </p>
        <noscript>
          <p className="notice">Team mode needs JavaScript: the answers are compared in the browser.</p>
        </noscript>
      </header>
      <TeamMode />
    </>
  );
}
