"use client";

import { useEffect, useState } from "react";
import type { Answers } from "@/lib/decide/answers";
import { currentModel } from "@/lib/decide/model/current-model";
import { outlookFor } from "@/lib/decide/outlook";
import { recommendPlacement } from "@/lib/decide/recommend-placement";
import type { PlacementRecommendation } from "@/lib/decide/result";
import { unprobed } from "@/lib/decide/sensitivity/probes";
import { tryWeightings } from "@/lib/decide/sensitivity/weightings";

/** The placement and the confidence word of a set of answers. */
export type Outcome = Pick<PlacementRecommendation["recommendation"], "slug" | "confidence">;

const known = new WeakMap<Answers, Outcome>();

/** Flips are not tried: neither the placement nor the word depends on them. */
function outcomeOf(answers: Answers): Outcome {
  const weightings = tryWeightings(currentModel, outlookFor(currentModel, answers).cases);
  const { slug, confidence } = recommendPlacement(currentModel, answers, {
    ...unprobed,
    weightings,
  }).recommendation;
  return { slug, confidence };
}

/** Works the outcomes out one after the other, with a pause between them. Each is undefined until it is there. */
export function useOutcomes(asked: readonly Answers[]): (answers: Answers) => Outcome | undefined {
  const [, setDone] = useState(0);
  useEffect(() => {
    const waiting = asked.filter((answers) => !known.has(answers));
    const work = () => {
      const next = waiting.shift();
      if (next === undefined) return;
      known.set(next, outcomeOf(next));
      setDone((done) => done + 1);
      timer = setTimeout(work, 0);
    };
    let timer = setTimeout(work, 0);
    return () => clearTimeout(timer);
  }, [asked]);
  return (answers) => known.get(answers);
}
