import { expect, test } from "vitest";
import { ruleIds } from "@/lib/catalog/vocabulary";
import { currentModel } from "./current-model";
import { criterionIds, questionIds } from "./model";
import { DecisionContentError, parseDecisionModel } from "./parse-model";

const files = {
  source: currentModel.source,
  placements: currentModel.placements,
  criteria: currentModel.criteria,
  rules: currentModel.rules,
  constants: currentModel.constants,
  questions: {
    sections: currentModel.sections,
    questions: currentModel.questions,
    needs: currentModel.needs,
  },
  "example-teams": currentModel.exampleTeams,
  "worked-example": currentModel.workedExample,
};
const messageOf = (changes: Partial<Record<keyof typeof files, unknown>>) => {
  try {
    parseDecisionModel({ ...files, ...changes });
  } catch (error) {
    if (error instanceof DecisionContentError) return error.message;
    throw error;
  }
  return "accepted";
};

test("the model holds 3 placements, 10 criteria, 8 rules, 13 questions and 5 teams, in the order of the vocabulary", () => {
  expect(currentModel.placements.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(currentModel.criteria.map(({ id }) => id)).toEqual(criterionIds);
  expect(currentModel.rules.map(({ id }) => id)).toEqual(ruleIds);
  expect(currentModel.questions.map(({ id }) => id)).toEqual(questionIds);
  expect(currentModel.exampleTeams).toHaveLength(5);
  expect(currentModel.modelVersion).toBe("1.1.0");
});

test("every value of every criterion stands as in the source's table", () => {
  const row = (id: string) => {
    const criterion = currentModel.criteria.find((other) => other.id === id);
    return Object.values(criterion?.values ?? criterion?.skills ?? {});
  };
  expect(criterionIds.map(row)).toEqual([
    [10, 2, 10],
    [0, 10, 10],
    [1, 4, 10],
    [2, 10, 10],
    [3, 10, 10],
    [10, 5, 0],
    [0, 5, 10],
    ["sql", "distributed", "both"],
    [4, 10, 6],
    [0, 5, 10],
  ]);
});

test("problems are reported by file and field, all at once", () => {
  const [first, ...others] = currentModel.rules;
  const message = messageOf({
    rules: [{ ...first, allowed: ["lagoon"] }, ...others],
    constants: { ...currentModel.constants, modelVersion: "one" },
  });
  expect(message).toContain("The decision model has 2 problem(s):");
  expect(message).toContain("content/decision/rules.json: 0.allowed.0: ");
  expect(message).toContain('content/decision/constants.json: modelVersion: a version such as "1.0.0"');
});

test("a missing, doubled or misplaced entry is named", () => {
  expect(messageOf({ criteria: currentModel.criteria.slice(1) })).toContain(
    "content/decision/criteria.json: bi-performance: found 0 times, allowed once",
  );
  expect(messageOf({ rules: [...currentModel.rules, ...currentModel.rules.slice(-1)] })).toContain(
    "content/decision/rules.json: O3: found 2 times, allowed once",
  );
  const [mix, ...others] = currentModel.questions;
  expect(
    messageOf({ questions: { ...files.questions, questions: [{ ...mix, section: "moon" }, ...others] } }),
  ).toContain(
    'content/decision/questions.json: mix.section: found "moon", allowed work, people, readers, outlook',
  );
});

test("an example team with an impossible answer is refused with the answer's own message", () => {
  const [first, ...others] = currentModel.exampleTeams;
  const answers = { ...first?.answers, latency: "fast" };
  expect(messageOf({ "example-teams": [{ ...first, answers }, ...others] })).toContain(
    'content/decision/example-teams.json: 0.answers: latency: found "fast", allowed ',
  );
});
