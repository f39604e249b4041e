import { Heading } from "@/components/pattern/heading";
import { type Need, needs } from "@/lib/catalog/vocabulary";
import type { Person } from "@/lib/decide/team/team-people";
import { Names } from "./names";
import { settleNeeds } from "./team-store";

type Props = {
  readonly team: readonly Person[];
  /** The facts that hold for the team; undefined where nobody answered the list. */
  readonly taken: readonly Need[] | undefined;
};

/** The facts that anybody ticked, with who did, as a checklist for the team. Nothing where nobody answered the list. */
export function NeedsSpread({ team, taken }: Props) {
  const answered = team.filter(({ answers }) => answers.needs);
  if (answered.length === 0 || taken === undefined) return null;
  const ticked = needs.filter(({ id }) => answered.some(({ answers }) => answers.needs?.includes(id)));
  const silent = team.filter((person) => !answered.includes(person));
  return (
    <section className="block" aria-labelledby="facts">
      <Heading level={2} id="facts">
        Facts that bring patterns
      </Heading>
      <p className="intro">
        They score nothing and cannot change the placement. Taken for the team is what at least half of those
        who answered the list ticked; change it where you know better.
      </p>
      {ticked.length > 0 && (
        <ul className="fact-list">
          {ticked.map(({ id, label }) => {
            const holders = answered.filter(({ answers }) => answers.needs?.includes(id));
            const isTaken = taken.includes(id);
            return (
              <li key={id}>
                <label>
                  <input
                    type="checkbox"
                    checked={isTaken}
                    onChange={() =>
                      settleNeeds(isTaken ? taken.filter((other) => other !== id) : [...taken, id])
                    }
                  />
                  {label}
                </label>
                <span className="who">
                  {holders.length === answered.length ? "Ticked by all: " : "Ticked by "}
                  <Names people={holders} team={team} />
                </span>
              </li>
            );
          })}
        </ul>
      )}
      <p className="fact-rest">
        {ticked.length === 0 && "Nobody ticked any of the listed facts. "}
        {silent.length > 0 && (
          <>
            List not answered: <Names people={silent} team={team} />
          </>
        )}
      </p>
    </section>
  );
}
