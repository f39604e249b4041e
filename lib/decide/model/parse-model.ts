import { placements, ruleIds } from "@/lib/catalog/vocabulary";
import type { Answers } from "../answers";
import {
  type Constants,
  type Criterion,
  criterionIds,
  type DecisionFiles,
  type DecisionSource,
  decisionFilesSchema,
  type ExampleTeam,
  type PlacementEntry,
  type Question,
  type Questionnaire,
  questionIds,
  type Rule,
} from "./model";

/** The decision model. Every list stands in the order of its vocabulary, whatever the order in the files. */
export type DecisionModel = {
  readonly modelVersion: string;
  readonly source: DecisionSource;
  readonly placements: readonly PlacementEntry[];
  readonly criteria: readonly Criterion[];
  readonly rules: readonly Rule[];
  readonly constants: Constants;
  readonly sections: Questionnaire["sections"];
  readonly questions: readonly Question[];
  readonly needs: Questionnaire["needs"];
  /** One team for each of the source's situations, in their order. */
  readonly exampleTeams: readonly ExampleTeam[];
  /** The answers whose calculation is printed step by step. */
  readonly workedExample: Answers;
};

/** Problems of the files in `content/decision`, each as `path: field: what is wrong`. */
export class DecisionContentError extends Error {
  override readonly name = "DecisionContentError";
  constructor(problems: readonly string[]) {
    super(
      `The decision model has ${problems.length} problem(s):\n${problems.map((line) => `- ${line}`).join("\n")}`,
    );
  }
}

/**
 * Checks the files of `content/decision`, given by name without ending, and joins them to one model.
 *
 * @throws DecisionContentError listing every problem in every file.
 */
export function parseDecisionModel(files: Readonly<Record<keyof DecisionFiles, unknown>>): DecisionModel {
  const parsed = decisionFilesSchema.safeParse(files);
  if (!parsed.success)
    throw new DecisionContentError(
      parsed.error.issues.map(
        ({ path: [file, ...field], message }) =>
          `${pathOf(String(file))}: ${field.join(".") || "file"}: ${message}`,
      ),
    );
  const { constants, questions } = parsed.data;
  const problems: string[] = [];
  const inOrder = <T>(
    file: string,
    list: readonly T[],
    idOf: (item: T) => string,
    ids: readonly string[],
  ) => {
    const found = list.map(idOf);
    for (const id of ids) {
      const times = found.filter((other) => other === id).length;
      if (times !== 1) problems.push(`${pathOf(file)}: ${id}: found ${times} times, allowed once`);
    }
    return list.toSorted((a, b) => ids.indexOf(idOf(a)) - ids.indexOf(idOf(b)));
  };
  const sections = questions.sections.map(({ id }) => id);
  for (const { id, section } of questions.questions)
    if (!sections.includes(section))
      problems.push(
        `${pathOf("questions")}: ${id}.section: found "${section}", allowed ${sections.join(", ")}`,
      );

  const model: DecisionModel = {
    modelVersion: constants.modelVersion,
    source: parsed.data.source,
    placements: inOrder("placements", parsed.data.placements, ({ slug }) => slug, placements),
    criteria: inOrder("criteria", parsed.data.criteria, ({ id }) => id, criterionIds),
    rules: inOrder("rules", parsed.data.rules, ({ id }) => id, ruleIds),
    constants,
    sections: questions.sections,
    questions: inOrder("questions", questions.questions, ({ id }) => id, questionIds),
    needs: questions.needs,
    exampleTeams: parsed.data["example-teams"].toSorted(
      (a, b) => ruleIds.indexOf(a.situation) - ruleIds.indexOf(b.situation),
    ),
    workedExample: parsed.data["worked-example"],
  };
  if (problems.length > 0) throw new DecisionContentError(problems);
  return model;
}

const pathOf = (file: string) => `content/decision/${file}.json`;
