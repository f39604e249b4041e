import { TeamList } from "../questionnaire/team-list";

/** The result page without answers: in the server's HTML, and where the address has none. */
export function NoAnswers({ isWaiting }: { readonly isWaiting: boolean }) {
  return (
    <div className="decide-head">
      <h1>{isWaiting ? "Your answer" : "There are no answers in this address."}</h1>
      {isWaiting && (
        <noscript>
          <p className="notice">
            This page works the answer out in the browser, from the answers in the address, and needs
            JavaScript for it.
          </p>
        </noscript>
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
      <section className="block" aria-labelledby="teams">
        <h2 id="teams">Or read the answer of an example team</h2>
        <TeamList path="/decide/result/" />
      </section>
    </div>
  );
}
