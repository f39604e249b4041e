"use client";

import { useState } from "react";
import { type NumberKey, numberKeys } from "@/lib/catalog/vocabulary";
import { type Basis, bases } from "@/lib/decide/answers";
import type { QuestionPart } from "@/lib/decide/model/model";
import { figure } from "@/lib/decide/words";
import { titleIdOf } from "../anchors";
import { readFigure } from "./read-figure";

type Props = {
  readonly part: QuestionPart;
  readonly name: NumberKey;
  readonly value: number | null | undefined;
  readonly basis: Basis | undefined;
  /** Id of the question when this is its only part, whose text then names the field. */
  readonly aloneIn: string | undefined;
  readonly onChange: (value: number | null | undefined) => void;
  readonly onBasis: (basis: Basis) => void;
};

/** A number with its unit, bands as quick picks, and "Not sure". What cannot be read counts as not answered and says what can. */
export function NumberPart({ part, name, value, basis, aloneIn, onChange, onBasis }: Props) {
  const [typed, setTyped] = useState<string>();
  const { min, max, unit, integer } = numberKeys[name];
  // What was typed gives way as soon as the answer is another, as after an undo.
  const draft = typed !== undefined && accepted(name, typed) === (value ?? undefined) ? typed : undefined;
  const isWrong = draft !== undefined && draft.trim() !== "" && accepted(name, draft) === undefined;
  const type = (text: string) => {
    setTyped(text);
    onChange(accepted(name, text));
  };
  const choose = (picked: number | null | undefined) => {
    setTyped(undefined);
    onChange(picked);
  };
  return (
    <div className="part">
      {aloneIn === undefined && (
        <label className="part-label" htmlFor={`field-${name}`}>
          {part.label}
        </label>
      )}
      <div className="figure-field">
        <input
          id={`field-${name}`}
          type="text"
          inputMode={min < 0 ? "text" : integer ? "numeric" : "decimal"}
          autoComplete="off"
          size={8}
          value={draft ?? (typeof value === "number" ? String(value) : "")}
          onChange={(event) => type(event.target.value)}
          onBlur={() => !isWrong && setTyped(undefined)}
          enterKeyHint="done"
          aria-invalid={isWrong}
          aria-describedby={`unit-${name}${isWrong ? ` wrong-${name}` : ""}`}
          {...(aloneIn === undefined ? {} : { "aria-labelledby": titleIdOf(aloneIn) })}
        />
        <span id={`unit-${name}`}>{unit}</span>
      </div>
      {isWrong && (
        <p className="wrong" id={`wrong-${name}`} role="alert">
          A {integer ? "whole " : ""}number from {figure(min)} to {figure(max)} is needed.
        </p>
      )}
      <div className="picks">
        {part.bands?.map(({ label, value: typical }, place) => (
          <button
            key={label}
            type="button"
            aria-pressed={typeof value === "number" && bandOf(part, value) === place}
            aria-label={`${part.label}: ${label}, taken as ${figure(typical)} ${unit}`}
            onClick={() => choose(typical)}
          >
            {label}
          </button>
        ))}
      </div>
      {part.basis && typeof value === "number" && (
        <fieldset className="basis" aria-label={`${part.label}: how did you get this figure?`}>
          <span className="label">This figure is</span>
          {bases.map((option) => (
            <label key={option}>
              <input
                type="radio"
                name={`basis-${name}`}
                checked={basis === option}
                onChange={() => onBasis(option)}
              />
              {option}
            </label>
          ))}
        </fieldset>
      )}
      <label className="not-sure">
        <input
          type="checkbox"
          checked={value === null}
          onChange={() => choose(value === null ? undefined : null)}
        />
        Not sure{aloneIn === undefined && <span className="vh">: {part.label}</span>}
      </label>
    </div>
  );
}

function accepted(name: NumberKey, text: string): number | undefined {
  const { min, max, integer } = numberKeys[name];
  const value = readFigure(text);
  if (value === undefined || value < min || value > max) return undefined;
  return integer && !Number.isInteger(value) ? undefined : value;
}

const bandOf = ({ bands = [] }: QuestionPart, value: number) =>
  bands.findIndex(({ below }) => below === undefined || value < below);
