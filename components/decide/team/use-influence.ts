"use client";

import { useEffect, useState } from "react";
import type { Answers } from "@/lib/decide/answers";
import { currentModel } from "@/lib/decide/model/current-model";
import { type Influence, influenceSteps } from "@/lib/decide/team/team";
import type { KeySpread } from "@/lib/decide/team/team-spread";

/** Work is done in slices of this length, so that the page answers between them. */
const sliceMs = 24;

type Known = { readonly asked: string; readonly influence: Influence };

/** What the disagreements do to the result, once it is worked out. `fixed` are answers that are settled; without it nothing is worked out. */
export function useInfluence(
  spreads: readonly KeySpread[],
  fixed: Answers | undefined,
): Influence | undefined {
  const [known, setKnown] = useState<Known>();
  const asked = JSON.stringify([
    spreads.map(({ key, given }) => [key, given.map(({ value }) => value)]),
    fixed,
  ]);
  const isKnown = known?.asked === asked;

  useEffect(() => {
    if (isKnown || fixed === undefined) return;
    const steps = influenceSteps(currentModel, spreads, fixed);
    const work = () => {
      const until = performance.now() + sliceMs;
      do {
        const step = steps.next();
        if (step.done) return setKnown({ asked, influence: step.value });
      } while (performance.now() < until);
      timer = setTimeout(work, 0);
    };
    let timer = setTimeout(work, 0);
    return () => clearTimeout(timer);
  }, [asked, isKnown, spreads, fixed]);

  return isKnown ? known.influence : undefined;
}
