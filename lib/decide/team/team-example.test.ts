import { expect, test } from "vitest";
import { exampleTeam } from "./team-example";

test("the example is three people whose names say that they are made up", () => {
  expect(exampleTeam).toHaveLength(3);
  for (const { name } of exampleTeam) expect(name).toMatch(/ \(example\)$/);
});
