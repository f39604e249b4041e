import { NoScript } from "@/components/ui/no-script";
import { TeamList } from "../questionnaire/team-list";

/** The result page without answers: in the server's HTML, and where the address has none. */
export function NoAnswers({ isWaiting }: { readonly isWaiting: boolean }) {
  return (
    <div className="decide-head no-answers">
      <h1>{isWaiting ? "Your answer" : "There are no answers in this address."}</h1>
      {isWaiting && (
        <NoScript>
          This page works the answer out in the browser, from the answers in the address, and needs JavaScript
          for it. Without it you can read <a href="/#teams">what five example teams were told</a>,{" "}
          <a href="/method/#worked">one answer worked through</a> and{" "}
          <a href="/decide/sheet/">the three placements on one page</a>; <code>npm run decide</code> works it
          out in a terminal.
        </NoScript>
      )}
      <p className="lead">
        This page shows where a team's data should live, worked out from its answers to thirteen questions.
        The answers travel in the address.
      </p>
      <p className="acts">
        <a className="act" href="/decide/">
          Answer the questions
        </a>
        <a href="/method/">How the answer is made</a>
      </p>
      <section className="block scripted" aria-labelledby="teams">
        <h2 id="teams">Or read the answer of an example team</h2>
        <TeamList path="/decide/result/" />
      </section>
    </div>
  );
}
