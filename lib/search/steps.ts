/** Work that can be put aside: each `next()` does a small part of it, the last one brings the result. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all that is left of the work at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
