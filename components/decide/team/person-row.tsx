"use client";

import { useState } from "react";
import { currentModel } from "@/lib/decide/model/current-model";
import { progressOf } from "@/lib/decide/progress";
import { longestName, type Person } from "@/lib/decide/team/team-people";
import { addressOf } from "../address-of";
import { confidenceWord, outcomeName } from "./outcome-words";
import { letterOf, PersonMark } from "./person-mark";
import type { Outcome } from "./use-outcomes";

type Props = {
  readonly person: Person;
  readonly team: readonly Person[];
  readonly outcome: Outcome | undefined;
  readonly onRename: (name: string) => void;
  readonly onRemove: () => void;
};

/** One person: letter, name to edit, how much is answered, and the result of these answers alone. */
export function PersonRow({ person, team, outcome, onRename, onRemove }: Props) {
  const [draft, setDraft] = useState<string>();
  const { name, answers } = person;
  const letter = letterOf(team, person);
  const { answered, notSure, of } = progressOf(currentModel, answers);
  const finish = () => {
    if (draft !== undefined) onRename(draft);
    setDraft(undefined);
  };
  return (
    <tr>
      <td>
        <PersonMark letter={letter} />
      </td>
      <th scope="row">
        <input
          type="text"
          dir="auto"
          aria-label={`Name of person ${letter}`}
          value={draft ?? name}
          maxLength={longestName}
          autoComplete="off"
          onChange={(event) => setDraft(event.target.value)}
          onBlur={finish}
          onKeyDown={(event) => {
            if (event.key === "Enter") finish();
            if (event.key === "Escape") setDraft(undefined);
          }}
        />
      </th>
      <td data-l="Answered">
        {answered} of {of}
        {notSure > 0 && `, ${notSure} not sure`}
      </td>
      <td data-l="Own result">{outcome === undefined ? "…" : outcomeName(outcome)}</td>
      <td data-l="Confidence">{outcome === undefined ? "…" : confidenceWord(outcome)}</td>
      <td className="person-acts">
        <a href={addressOf("/decide/result/", answers)}>
          Result<span className="vh"> of {name}</span>
        </a>
        <button className="plain" type="button" onClick={onRemove}>
          Remove<span className="vh"> {name}</span>
        </button>
      </td>
    </tr>
  );
}
