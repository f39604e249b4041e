import type { CompareGroup } from "./compare-row";
import type { ComparedPattern } from "./compared-pattern";
import { type ComparedQuestion, type ComparedRule, conditionRows } from "./condition-rows";
import { costRows } from "./cost-rows";
import { failureRows } from "./failure-rows";
import { qualityRows } from "./quality-rows";
import { relationRows } from "./relation-rows";
import { technologyRows } from "./technology-rows";

/** What the decision model adds: its questions in their order, and the rules that placements name. */
export type CompareModel = {
  readonly questions: readonly ComparedQuestion[];
  readonly rules: readonly ComparedRule[];
};

/** Two to four patterns side by side. A group without a row is left out. */
export const comparePatterns = (
  patterns: readonly ComparedPattern[],
  { questions, rules }: CompareModel,
): readonly CompareGroup[] =>
  [
    { id: "qualities", title: "Qualities", rows: qualityRows(patterns) },
    {
      id: "conditions",
      title: "Conditions for and against, by question",
      rows: conditionRows(patterns, questions, rules),
    },
    { id: "relations", title: "Relations between them", rows: relationRows(patterns) },
    { id: "failures", title: "How each fails", rows: failureRows(patterns) },
    { id: "technologies", title: "Technologies, by platform", rows: technologyRows(patterns) },
    { id: "cost", title: "Cost", rows: costRows(patterns) },
  ].filter(({ rows }) => rows.length > 0);
