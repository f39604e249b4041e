import { expect, test } from "vitest";
import { finish, type Steps } from "@/lib/search/steps";
import { finishInSlices } from "./finish-in-slices";

/** Forty steps, a millisecond each. */
function* work(): Steps<string> {
  for (let step = 0; step < 40; step++) {
    const end = performance.now() + 1;
    while (performance.now() < end);
    yield;
  }
  return "done";
}

test("work in slices comes to the same as at once, and others have their turn meanwhile", async () => {
  let turns = 0;
  const turn = setInterval(() => (turns += 1));
  const result = await finishInSlices(work());
  clearInterval(turn);
  expect(result).toBe(finish(work()));
  expect(turns).toBeGreaterThan(2);
});

test("what goes wrong in a step is told", async () => {
  function* broken(): Steps<never> {
    yield;
    throw new Error("no words");
  }
  await expect(finishInSlices(broken())).rejects.toThrow("no words");
});
