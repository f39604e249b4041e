import type { AnswerKey } from "@/lib/decide/answers";
import type { Person } from "@/lib/decide/team/team-people";
import { letterOf, PersonMark } from "./person-mark";

type Props = {
  readonly people: readonly Person[];
  /** The whole team, whose order gives the letters. */
  readonly team: readonly Person[];
  /** Says beside each name how this figure was found, where the person said so. */
  readonly basisOf?: AnswerKey;
};

/** People by letter and name. */
export function Names({ people, team, basisOf }: Props) {
  return (
    <span className="person-names">
      {people.map((person, at) => {
        const basis = basisOf && person.answers.basis?.[basisOf];
        return (
          <span key={person.id} className="named">
            <PersonMark letter={letterOf(team, person)} />
            <span>
              <bdi>{person.name}</bdi>
              {basis && `, ${basis}`}
              {at < people.length - 1 && <span className="vh">; </span>}
            </span>
          </span>
        );
      })}
    </span>
  );
}
