"use client";

import { useState } from "react";
import { type MixKey, mixKeys } from "@/lib/catalog/vocabulary";
import type { Mix } from "@/lib/decide/answers";
import { emptyMix, withShare } from "@/lib/decide/mix-shares";
import type { Question } from "@/lib/decide/model/model";
import { MixShare } from "./mix-share";
import { ShareBar } from "./share-bar";

type Props = {
  readonly question: Question;
  readonly mix: Mix | null | undefined;
  readonly onChange: (mix: Mix | null | undefined) => void;
};

/**
 * A run of changes to one share. Each is worked out from where the run began, so that a figure typed digit by digit, or
 * a slider pushed too far and back, moves the others once.
 */
type Run = {
  readonly key: MixKey;
  readonly from: Mix;
  readonly settled: readonly MixKey[];
  /** What the run has led to; a mix that differs was changed by something else and ends the run. */
  readonly to: Mix;
};

/** Four shares that always make 100. Nothing is set until the first touch; what the reader has set gives way last. */
export function MixControl({ question, mix, onChange }: Props) {
  const [settled, setSettled] = useState<readonly MixKey[]>([]);
  const [run, setRun] = useState<Run>();
  const current = mix ?? undefined;
  const handSet = current === undefined ? [] : settled;

  const change = (key: MixKey, share: number) => {
    const goesOn =
      run?.key === key && current !== undefined && mixKeys.every((other) => run.to[other] === current[other]);
    const { from, settled: held } = goesOn ? run : { from: current ?? emptyMix, settled: handSet };
    const to = withShare(from, key, share, held);
    setRun({ key, from, settled: held, to });
    setSettled([...handSet.filter((other) => other !== key), key]);
    onChange(to);
  };
  return (
    <div className="mix">
      <ShareBar mix={current} />
      {question.parts.map((part) => {
        const key = mixKeys.find((other) => `mix.${other}` === part.key);
        return (
          key && (
            <MixShare
              key={key}
              part={part}
              share={current?.[key]}
              isFilledIn={handSet.length > 0 && !handSet.includes(key)}
              onChange={(share) => change(key, share)}
            />
          )
        );
      })}
      <p className="mix-sum">
        {current === undefined
          ? "Nothing is set yet. Set one share and the others fill up to 100 %; then set the others."
          : handSet.length > 0 && handSet.length < mixKeys.length - 1
            ? "The shares that you have not set fill up to 100 %."
            : "Together 100 %."}
      </p>
      <label className="not-sure">
        <input
          type="checkbox"
          checked={mix === null}
          onChange={() => onChange(mix === null ? undefined : null)}
        />
        Not sure
      </label>
    </div>
  );
}
