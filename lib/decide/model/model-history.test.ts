import { expect, test } from "vitest";
import { recommend } from "../recommend";
import { currentHistory } from "./current-history";
import { currentModel } from "./current-model";
import { changesSince, modelAsOf } from "./model-history";

const history = currentHistory;

test("the newest change belongs to the current version", () => {
  expect(history.at(-1)?.version).toBe(currentModel.modelVersion);
});

test("a link of the first version is told everything since, one of the current version nothing", () => {
  expect(changesSince(history, "1.0.0").map(({ version }) => version)).toEqual(
    history.map(({ version }) => version),
  );
  expect(changesSince(history, currentModel.modelVersion)).toEqual([]);
  expect(changesSince(history, "99.0.0")).toEqual([]);
});

test("the first version is put back: a collision was moderate there and is low now", () => {
  const first = modelAsOf(currentModel, history, "1.0.0")!;
  expect(first.constants.confidence).toMatchObject({ collisionCap: "moderate", cannotSayAcceptability: 55 });
  expect(first.constants.confidence.high.robustness).toBe(95);
  const clashing = {
    ...currentModel.workedExample,
    mix: { bi: 30, adhoc: 5, ml: 45, log: 20 },
    volumeTb: 20,
    distributedSkill: "basic",
  } as const;
  expect(recommend(first, clashing).conflicts).toHaveLength(1);
  expect(recommend(currentModel, clashing).recommendation.confidence).toBe("low");
  expect(recommend(first, clashing).recommendation.confidence).not.toBe("low");
});

test("a version that never was has no model, and every constant that changed was another value before", () => {
  expect(modelAsOf(currentModel, history, "0.9.0")).toBeUndefined();
  const first = modelAsOf(currentModel, history, "1.0.0")!;
  expect(first.constants).not.toEqual(currentModel.constants);
});
