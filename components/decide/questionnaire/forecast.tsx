"use client";

import { useEffect, useState } from "react";
import type { Answers } from "@/lib/decide/answers";
import { currentModel } from "@/lib/decide/model/current-model";
import { progressOf } from "@/lib/decide/progress";
import { recommendPlacement } from "@/lib/decide/recommend-placement";
import type { PlacementRecommendation } from "@/lib/decide/result";
import { useProbes } from "../result/use-probes";
import { QuestionLink } from "./question-link";
import { stepName } from "./steps";

/** Long enough that no figure is typed against a running calculation. */
const pauseMs = 500;
/** Below this most of the result would be our typical answers, not the team's. */
const leastAnswers = 6;

/** What can be said already, and which open question would decide most. Worked out when the answers have rested. */
export function Forecast({ answers }: { readonly answers: Answers }) {
  const [rested, setRested] = useState<Answers>();
  useEffect(() => {
    const pause = setTimeout(() => {
      const { answered, notSure } = progressOf(currentModel, answers);
      setRested(answered - notSure >= leastAnswers ? answers : undefined);
    }, pauseMs);
    return () => clearTimeout(pause);
  }, [answers]);
  const probes = useProbes(rested);
  const [result, setResult] = useState<PlacementRecommendation>();
  useEffect(() => {
    if (rested === undefined) setResult(undefined);
    else if (probes) setResult(recommendPlacement(currentModel, rested, probes));
  }, [rested, probes]);

  if (result === undefined)
    return (
      <div className="answer-forecast">
        <p className="more">From six answers on, this says what is likely.</p>
      </div>
    );
  return (
    <div className="answer-forecast">
      <p>{soFar(result)}</p>
      <Deciding result={result} />
    </div>
  );
}

function soFar({ recommendation: { slug, confidence } }: PlacementRecommendation) {
  const entry = currentModel.placements.find((placement) => placement.slug === slug);
  if (entry === undefined) return "So far: too open to say.";
  return (
    <>
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
    </>
  );
}

/** The open question that an answer to would settle most. */
function Deciding({ result: { nextQuestions, patterns } }: { readonly result: PlacementRecommendation }) {
  const [first] = nextQuestions;
  if (first === undefined) return null;
  if (first.gain > 0)
    return (
      <p className="deciding">
        Would decide most: <QuestionLink step={first.id}>{stepName(first.id)}</QuestionLink>
      </p>
    );
  return patterns[0]?.acceptability === 1 ? (
    <p className="deciding more">No open question is likely to change it.</p>
  ) : null;
}
