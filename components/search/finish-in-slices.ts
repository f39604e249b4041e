import type { Steps } from "@/lib/search/steps";

/** So long may a key or a frame have to wait, in milliseconds: a small part of a frame. */
const sliceMs = 5;

/** Lets everything else go first: keys, frames, scripts. */
const letOthersGo = () =>
  new Promise<void>((resolve) => {
    if ("scheduler" in globalThis) scheduler.postTask(() => resolve(), { priority: "background" });
    else setTimeout(resolve);
  });

/** Does the work in slices, between which the page answers keys and paints. */
export async function finishInSlices<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    await letOthersGo();
    const end = performance.now() + sliceMs;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
  }
}
