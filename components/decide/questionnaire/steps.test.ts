import { expect, test } from "vitest";
import { currentModel } from "@/lib/decide/model/current-model";
import { firstStep, placeOf, stepIds, stepIn, stepName } from "./steps";

test("the steps are the model's questions in its order, then the needs", () => {
  expect(stepIds).toEqual([...currentModel.questions.map(({ id }) => id), "needs"]);
  expect(placeOf("volumeTb")).toEqual({ number: 2, of: 14, before: "mix", after: "growthPercentPerYear" });
  expect(placeOf(firstStep).before).toBeUndefined();
  expect(placeOf("needs")).toEqual({ number: 14, of: 14, before: "futureChange", after: undefined });
  expect(stepName("volumeTb")).toBe("Volume");
  expect(stepName("needs")).toBe("True for you");
});

test("an address names its step in the hash; anything else names none", () => {
  expect(stepIn("#q-volumeTb")).toBe("volumeTb");
  expect(stepIn("#q-needs")).toBe("needs");
  for (const hash of ["", "#", "#main", "#q-", "#q-colour", "q-volumeTb"])
    expect(stepIn(hash)).toBeUndefined();
});
