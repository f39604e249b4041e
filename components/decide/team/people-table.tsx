"use client";

import { useEffect, useRef } from "react";
import { CiteLink } from "@/components/cite/cite-link";
import type { Answers } from "@/lib/decide/answers";
import { type Person, twinOf } from "@/lib/decide/team/team-people";
import { ClearPeople } from "./clear-people";
import { PersonRow } from "./person-row";
import { bringBack, removePerson, renamePerson, type TeamView } from "./team-store";
import type { Outcome } from "./use-outcomes";

type Props = {
  readonly view: TeamView;
  readonly outcomeOf: (answers: Answers) => Outcome | undefined;
};

/** Everybody with their own result. Names can be changed, people removed and brought back. */
export function PeopleTable({ view, outcomeOf }: Props) {
  const { team, undo } = view;
  const { people } = team;
  const heading = useRef<HTMLHeadingElement>(null);
  const undoButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (undo !== undefined) undoButton.current?.focus();
  }, [undo]);
  if (people.length === 0 && undo === undefined) return null;
  return (
    <section className="block" aria-labelledby="people">
      <div className="anchored anchored-2">
        <h2 id="people" ref={heading} tabIndex={-1}>
          {people.length === 1 ? "One person" : `${people.length || "No"} people`}
        </h2>{" "}
        <CiteLink anchor="people" />
      </div>
      <p className="people-undo" role="status">
        {undo !== undefined && (
          <>
            <bdi>{undo.who}</bdi>
            {undo.words}{" "}
            <button
              className="plain"
              type="button"
              ref={undoButton}
              onClick={() => {
                bringBack();
                heading.current?.focus();
              }}
            >
              Undo
            </button>
          </>
        )}
      </p>
      {people.length > 0 && (
        <>
          <table className="data people">
            <thead>
              <tr>
                <th scope="col">
                  <span className="vh">Letter in the plots</span>
                </th>
                <th scope="col">Name</th>
                <th scope="col">Answered</th>
                <th scope="col">Their own result</th>
                <th scope="col">Confidence</th>
                <th scope="col">
                  <span className="vh">Links and actions</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <PersonRow
                  key={person.id}
                  person={person}
                  team={people}
                  outcome={outcomeOf(person.answers)}
                  onRename={(name) => renamePerson(person.id, name)}
                  onRemove={() => removePerson(person.id)}
                />
              ))}
            </tbody>
          </table>
          <Twins people={people} />
          {people.length === 1 && <p className="intro">Bring in at least one more person to compare.</p>}
          <ClearPeople count={people.length} />
        </>
      )}
    </section>
  );
}

/** Who gave the same answers as somebody before them. Both count. */
function Twins({ people }: { readonly people: readonly Person[] }) {
  const twins = people.flatMap((person) => {
    const twin = twinOf(people, person);
    return twin === undefined ? [] : [{ person, twin }];
  });
  if (twins.length === 0) return null;
  return (
    <ul className="twins">
      {twins.map(({ person, twin }) => (
        <li key={person.id}>
          {person.name} gave exactly the same answers as {twin.name}. Both are counted; remove one if it is
          the same person twice.
        </li>
      ))}
    </ul>
  );
}
