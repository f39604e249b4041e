import type { AnswerKey } from "@/lib/decide/answers";
import { currentModel } from "@/lib/decide/model/current-model";
import type { Influence } from "@/lib/decide/team/team";
import type { Choice } from "@/lib/decide/team/team-answers";
import type { Person } from "@/lib/decide/team/team-people";
import { answerName, type KeySpread, type KnownAnswer } from "@/lib/decide/team/team-spread";
import { winsInWords } from "@/lib/decide/team/team-words";
import { answerInWords, listed, partOf } from "@/lib/decide/words";
import { Names } from "./names";

type Props = {
  readonly spread: KeySpread;
  readonly team: readonly Person[];
  readonly choice: Choice;
  /** What each answer leads to; undefined where that is not worth saying. */
  readonly influence: Influence | undefined;
  /** Id of the heading that names the choice. */
  readonly labelledBy: string;
  readonly onSettle: (key: AnswerKey, value: KnownAnswer | null) => void;
};

/** Every given answer with who gave it and what it leads to, as a choice for the team. The words of the plot. */
export function SettleRows({ spread, team, choice, influence, labelledBy, onSettle }: Props) {
  const { key, given, notSure, notAnswered } = spread;
  const found = influence?.keys.find((other) => other.key === key);
  const unchosen = (partOf(currentModel, key)?.options ?? []).filter(({ value }) =>
    given.every((answer) => answer.value !== value),
  );
  return (
    <fieldset className="settle" aria-labelledby={labelledBy}>
      <p className="settle-head label" aria-hidden="true">
        <span>The team’s answer</span>
        <span>Given by</span>
        <span>{found && "If it is right"}</span>
      </p>
      {given.map((answer, at) => {
        const wins = found?.wins[at];
        return (
          <label key={answerName(answer.value)}>
            <span className="settle-answer">
              <input
                type="radio"
                name={`settle-${key}`}
                checked={isSame(choice, answer.value)}
                onChange={() => onSettle(key, answer.value)}
              />
              <span>
                {answerInWords(currentModel, { [key]: answer.value }, key)}{" "}
                <span className="settle-count">
                  {answer.people.length} of {team.length}
                </span>
              </span>
            </span>
            <span className="vh">given by</span>
            <Names people={answer.people} team={team} basisOf={key} />
            {influence !== undefined && wins !== undefined && (
              <span className="settle-wins">
                <span className="vh">If it is right: </span>
                {winsInWords(currentModel, wins, influence)}
              </span>
            )}
          </label>
        );
      })}
      <label className="leave-open">
        <span className="settle-answer">
          <input
            type="radio"
            name={`settle-${key}`}
            checked={choice.given === null}
            onChange={() => onSettle(key, null)}
          />
          Leave open
        </span>
      </label>
      {(notSure.length > 0 || notAnswered.length > 0) && (
        <p className="settle-others">
          {notSure.length > 0 && (
            <span>
              Not sure: <Names people={notSure} team={team} />
            </span>
          )}
          {notAnswered.length > 0 && (
            <span>
              Not answered: <Names people={notAnswered} team={team} />
            </span>
          )}
        </p>
      )}
      {unchosen.length > 0 && (
        <p className="label">Not chosen: {listed(unchosen.map(({ short }) => `“${short}”`))}.</p>
      )}
    </fieldset>
  );
}

const isSame = ({ given }: Choice, value: KnownAnswer) =>
  given !== null && answerName(given.value) === answerName(value);
