import "@/app/styles/decide.css";
import "@/app/styles/team.css";
import "@/app/styles/notice.css";
import "@/app/styles/questionnaire.css";
import type { Metadata } from "next";
import { TeamMode } from "@/components/decide/team/team-mode";
import { NoScript } from "@/components/ui/no-script";

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
        <NoScript>
          Team mode needs JavaScript: the answers are compared in the browser. Without it you can print{" "}
          <a href="/decide/">the questions</a>, one copy for each, and read on{" "}
          <a href="/method/#criteria">how much each answer weighs</a>.
        </NoScript>
      </header>
      <TeamMode />
    </>
  );
}
