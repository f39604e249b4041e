"use client";

import { Heading } from "@/components/pattern/heading";
import { exampleTeam } from "@/lib/decide/team/team-example";
import { ShareLink } from "./share-link";
import { addPeople } from "./team-store";

function loadExample() {
  addPeople(exampleTeam);
  // The button is gone with the next drawing; whoever pressed it goes on at what came in its place.
  setTimeout(() => document.getElementById("people")?.focus(), 0);
}

/** The empty page: what to do in three steps, and an example to look at first. */
export function HowItWorks({ ready }: { readonly ready: boolean }) {
  return (
    <section className="block" aria-labelledby="steps">
      <Heading level={2} id="steps">
        In three steps
      </Heading>
      <ol className="team-steps">
        <li>
          <h3>Everybody answers alone</h3>
          <p>
            Send the same link to each of you. Nobody sees the others’ answers, so nobody follows the first or
            the loudest.
          </p>
          <ShareLink ready={ready} />
        </li>
        <li>
          <h3>One of you collects</h3>
          <p>
            Each sends back the exported file, which carries the notes, or the link of the result. Bring them
            in below, in any order.
          </p>
        </li>
        <li>
          <h3>You settle what matters</h3>
          <p>
            The page shows who said what, and which disagreements change the result. Talk about those; the
            others can wait.
          </p>
        </li>
      </ol>
      <p className="acts">
        <button className="plain" type="button" disabled={!ready} onClick={loadExample}>
          Load three example people
        </button>
        <span className="label">
          Made up: three people of a mail-order company who disagree on nine questions.
        </span>
      </p>
    </section>
  );
}
