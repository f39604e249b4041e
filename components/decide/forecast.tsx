"use client";

import { useEffect, useState } from "react";
import type { Answers } from "@/lib/decide/answers";
import { currentModel } from "@/lib/decide/current-model";
import { progressOf } from "@/lib/decide/progress";
import { recommend } from "@/lib/decide/recommend";
import type { Recommendation } from "@/lib/decide/result";

/** Long enough that no figure is typed against a running calculation. */
const pauseMs = 500;
/** Below this most of the result would be our typical answers, not the team's. */
const leastAnswers = 6;

/** What can be said already, in one line; nothing while too little is answered. Worked out when the answers have rested. */
export function Forecast({ answers }: { readonly answers: Answers }) {
  const [known, setKnown] = useState<Recommendation["recommendation"]>();
  useEffect(() => {
    const pause = setTimeout(() => {
      const { answered, notSure } = progressOf(currentModel, answers);
      const isEnough = answered - notSure >= leastAnswers;
      setKnown(isEnough ? recommend(currentModel, answers).recommendation : undefined);
    }, pauseMs);
    return () => clearTimeout(pause);
  }, [answers]);

  if (known === undefined) return <p className="answer-forecast" />;
  const entry = currentModel.placements.find(({ slug }) => slug === known.slug);
  if (entry === undefined) return <p className="answer-forecast">So far: too open to say.</p>;
  const { confidence } = known;
  return (
    <p className="answer-forecast">
      So far: Pattern {entry.number}
      <span className="more">, {entry.name}</span>{" "}
      {confidence === "toss-up" ? (
        "(a toss-up)"
      ) : (
        <>
          ({confidence}
          <span className="more"> confidence</span>)
        </>
      )}
    </p>
  );
}
