import { useEffect, useState } from "react";
import { loadPart } from "@/components/ui/load-part";
import type { CrowdChoice, CrowdTimes } from "@/lib/lab/breakages/crowd";
import type { CrowdCurve } from "@/lib/lab/breakages/crowd-model";

/** The page can do something else after this long. */
const longestBlockMs = 12;

type Modelled = {
  readonly curves: readonly CrowdCurve[];
  readonly slots: number;
  readonly thinkSeconds: number;
};

/** The simulated curves for a choice; those of the last choice while the next ones are made, null before the first; and why there are none. */
export function useCrowd(times: CrowdTimes, { slots, thinkSeconds }: CrowdChoice) {
  const [modelled, setModelled] = useState<Modelled | null>(null);
  const [failure, setFailure] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt does the same again
  useEffect(() => {
    let isWanted = true;
    setFailure(undefined);
    const simulate = async () => {
      const { crowdSteps } = await loadPart("The simulation", import("@/lib/lab/breakages/crowd-model"));
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
      if (isWanted) setFailure(error instanceof Error ? error.message : String(error));
    });
    return () => {
      isWanted = false;
    };
  }, [times, slots, thinkSeconds, attempt]);
  return { modelled, failure, retry: () => setAttempt(attempt + 1) };
}
