"use client";

import { useState } from "react";
import type { QuestionPart } from "@/lib/decide/model/model";

type Props = {
  readonly part: QuestionPart;
  readonly share: number | undefined;
  /** Set by the others, not by the reader. */
  readonly isFilledIn: boolean;
  readonly onChange: (share: number) => void;
};

/** One share as a number and as a slider; both keep the sum. */
export function MixShare({ part, share, isFilledIn, onChange }: Props) {
  const [typed, setTyped] = useState<string>();
  // What was typed gives way as soon as the share is another, as after an undo.
  const draft = typed !== undefined && (accepted(typed) ?? share) === share ? typed : undefined;
  const id = part.key.replace(".", "-");
  const type = (text: string) => {
    setTyped(text);
    const value = accepted(text);
    if (value !== undefined) onChange(value);
  };
  return (
    <div className="share" data-unset={share === undefined || undefined}>
      <label htmlFor={`share-${id}`}>
        {part.label}
        <span className="label"> {part.help}</span>
      </label>
      <span className="share-figure">
        <input
          id={`share-${id}`}
          type="number"
          inputMode="numeric"
          min={0}
          max={100}
          step={1}
          value={draft ?? share ?? ""}
          onChange={(event) => type(event.target.value)}
          onBlur={() => setTyped(undefined)}
          aria-describedby={isFilledIn ? `filled-${id}` : undefined}
        />
        <span>%</span>
      </span>
      <input
        type="range"
        min={0}
        max={100}
        step={1}
        value={share ?? 0}
        onChange={(event) => onChange(Number(event.target.value))}
        aria-label={`${part.label}, slider`}
        aria-valuetext={share === undefined ? "not set" : `${share} %`}
      />
      <span className="filled label" id={`filled-${id}`}>
        {isFilledIn ? "filled in" : ""}
      </span>
    </div>
  );
}

function accepted(text: string): number | undefined {
  const value = Number(text);
  return text.trim() !== "" && Number.isInteger(value) && value >= 0 && value <= 100 ? value : undefined;
}
