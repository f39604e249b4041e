import type { AnswerKey } from "@/lib/decide/answers";
import type { Person } from "@/lib/decide/team/team-people";
import { notesOn } from "@/lib/decide/team/team-spread";
import { letterOf, PersonMark } from "./person-mark";

/** What people noted at a question, in their words. Nothing where nobody did. */
export function PersonNotes({
  team,
  keyOf,
}: {
  readonly team: readonly Person[];
  readonly keyOf: AnswerKey;
}) {
  const notes = notesOn(team, keyOf);
  if (notes.length === 0) return null;
  return (
    <ul className="person-notes" aria-label="Notes">
      {notes.map(({ person, note }) => (
        <li key={person.id}>
          <span className="named">
            <PersonMark letter={letterOf(team, person)} />
            <bdi>{person.name}</bdi>
          </span>
          <q dir="auto">{note}</q>
        </li>
      ))}
    </ul>
  );
}
