import { useEffect, useState } from "react";
import type { CrowdChoice, CrowdTimes } from "@/lib/lab/breakages/crowd";
import type { CrowdCurve } from "@/lib/lab/breakages/crowd-model";

/** The page can do something else after this long. */
const longestBlockMs = 12;

type Modelled = {
  readonly curves: readonly CrowdCurve[];
  readonly slots: number;
  readonly thinkSeconds: number;
};

/** The simulated curves for a choice; those of the last choice while the next ones are made, null before the first. */
export function useCrowd(times: CrowdTimes, { slots, thinkSeconds }: CrowdChoice) {
  const [modelled, setModelled] = useState<Modelled | null>(null);
  useEffect(() => {
    let isWanted = true;
    const simulate = async () => {
      const { crowdSteps } = await import("@/lib/lab/breakages/crowd-model");
      const { steps, curves } = crowdSteps(times, { slots, thinkSeconds });
      let last = performance.now();
      for (const step of steps) {
        if (performance.now() - last > longestBlockMs) {
          await new Promise((resolve) => setTimeout(resolve, 0));
          last = performance.now();
        }
        if (!isWanted) return;
        step();
      }
      setModelled({ curves: curves(), slots, thinkSeconds });
    };
    simulate().catch((error: unknown) => {
      if (isWanted) throw error;
    });
    return () => {
      isWanted = false;
    };
  }, [times, slots, thinkSeconds]);
  return modelled;
}
