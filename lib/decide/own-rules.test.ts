import { expect, test } from "vitest";
import { currentModel } from "./model/current-model";
import { ownRulesEffects, withoutOwnRules } from "./own-rules";

const teams = currentModel.exampleTeams;

test("without our rules only the source's five are left", () => {
  expect(withoutOwnRules(currentModel).rules.map(({ id }) => id)).toEqual(["S1", "S2", "S3", "S4", "S5"]);
});

test("the wind farms lose O2, and with it their confidence; teams that our rules do not touch are left out", () => {
  const effects = ownRulesEffects(currentModel, teams);
  expect(effects.map(({ id }) => id)).toContain("wind-farms");
  expect(effects.map(({ id }) => id)).not.toContain("marketplace");
  for (const { withOurs, without } of effects) expect(withOurs).not.toEqual(without);
});
