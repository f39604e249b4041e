import { answerOptions, mixKeys, placements, ruleIds } from "@/lib/catalog/vocabulary";
import * as z from "@/lib/zod";
import { answerKeys, parseAnswers } from "../answers";

/** The criteria in the order of the source's decision table, then ours. */
export const criterionIds = [
  "bi-performance",
  "ml-unstructured",
  "cost-at-scale",
  "governance",
  "scalability",
  "implementation-complexity",
  "future-readiness",
  "team-skill",
  "ad-hoc-fit",
  "hot-cold-separability",
] as const;
export type CriterionId = (typeof criterionIds)[number];

export const questionIds = [
  "mix",
  "volumeTb",
  "growthPercentPerYear",
  "costPressure",
  "skills",
  "teamSize",
  "latency",
  "concurrentUsers",
  "freshness",
  "sensitivity",
  "history",
  "domains",
  "futureChange",
] as const;
export type QuestionId = (typeof questionIds)[number];

/** Keys of an answer with the mix taken apart, as criteria, rules and conditions name them. */
export const factKeys = [
  ...mixKeys.map((key) => `mix.${key}` as const),
  ...answerKeys.filter((key) => key !== "mix"),
] as const;

const text = z.string().trim().min(1);
const origin = z.enum(["source", "ours"]);
const byPlacement = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    "warehouse-as-platform": value,
    "no-warehouse": value,
    "purposeful-hybrid": value,
  });

const placementSchema = z.strictObject({
  slug: z.enum(placements),
  /** The source's number of the pattern. */
  number: z.int().min(1),
  name: text,
  headline: text,
  /** The headline where the hot months are known; `{months}` stands for them. */
  headlineWithMonths: text.optional(),
  fits: text,
  hurts: text,
});

const tenths = z.int().min(0).max(10);
const criterionSchema = z
  .strictObject({
    id: z.enum(criterionIds),
    label: text,
    /** For use inside a sentence. */
    short: text,
    /** Whether the row stands in the source's table. Words are then the source's; numbers are always ours. */
    origin,
    words: byPlacement(text),
    /** How well each placement serves the criterion, in tenths. */
    values: byPlacement(tenths).optional(),
    /** Instead of values: the skill that each placement asks for. */
    skills: byPlacement(z.enum(["sql", "distributed", "both"])).optional(),
    reads: z.array(z.enum(factKeys)).min(1),
    formula: text,
    /** Largest importance that the formula can give, in points. */
    highest: z.int().positive(),
    rationale: text,
    note: text.optional(),
  })
  .refine(({ values, skills }) => (values === undefined) !== (skills === undefined), {
    message: "give either values or skills",
  });

const bound = {
  above: z.number().optional(),
  atLeast: z.number().optional(),
  below: z.number().optional(),
  atMost: z.number().optional(),
};
const shareClause = z.strictObject({ sumOf: z.array(z.enum(factKeys)).min(1), ...bound });
const optionClause = z
  .strictObject({
    optionOf: z.enum(["costPressure", "sqlSkill", "distributedSkill", "latency"]),
    /** In the order of the vocabulary: for latency the later option is the slower one. */
    atLeast: text.optional(),
    atMost: text.optional(),
  })
  .refine(
    ({ optionOf, atLeast, atMost }) =>
      [atLeast, atMost].every(
        (word) => word === undefined || answerOptions[optionOf].some((option) => option === word),
      ),
    { message: "name an option of the question" },
  );

const ruleSchema = z.strictObject({
  id: z.enum(ruleIds),
  origin,
  quote: text,
  reading: text,
  allowed: z.array(z.enum(placements)).min(1),
  when: z.array(z.union([shareClause, optionClause])).min(1),
  because: text,
});

const constant = { label: text, unit: text, source: text, rationale: text };
const single = z.strictObject({ ...constant, value: z.int() });
const bands = z.strictObject({
  ...constant,
  by: text,
  bands: z
    .array(
      z.strictObject({ below: z.number().optional(), atMost: z.number().optional(), value: z.int().min(0) }),
    )
    .min(2),
});
const options = <Key extends keyof typeof answerOptions>(key: Key) =>
  z.strictObject({ ...constant, options: z.record(z.enum(answerOptions[key]), z.int().min(0)) });
const percent = z.int().min(0).max(100);

export const constantsSchema = z.strictObject({
  modelVersion: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version such as "1.0.0"'),
  volumeWeight: bands,
  growthYears: single,
  demandBase: single,
  demandLatency: single,
  demandUsers: single,
  latencyLevel: options("latency"),
  userLevel: bands,
  biImportance: single,
  mlImportance: single,
  costImportance: single,
  costPressureWeight: options("costPressure"),
  governanceImportance: options("sensitivity"),
  scalabilityImportance: single,
  complexityFloor: single,
  complexityByTeam: bands,
  complexityNobody: single,
  futureImportance: options("futureChange"),
  skillImportance: single,
  sqlFit: options("sqlSkill"),
  distributedFit: options("distributedSkill"),
  adhocImportance: single,
  hotColdImportance: bands,
  hotColdYears: single,
  completions: single,
  completionDraws: single,
  flipCompletions: single,
  nearShare: single,
  weightings: single,
  weightingFactor: single,
  confidence: z.strictObject({
    ...constant,
    high: z.strictObject({ robustness: percent, margin: percent, acceptability: percent }),
    moderate: z.strictObject({ robustness: percent, acceptability: percent }),
    low: z.strictObject({ robustness: percent, acceptability: percent }),
    tossUpMargin: percent,
    requiredForMoreThanLow: z.int().min(0),
    cannotSayAcceptability: percent,
    /** The best word while rules disagree. */
    collisionCap: z.enum(["moderate", "low"]),
  }),
});

const answered = z.record(z.string(), z.unknown()).transform((value, context) => {
  try {
    return parseAnswers(value);
  } catch (error) {
    context.addIssue({ code: "custom", message: error instanceof Error ? error.message : String(error) });
    return z.NEVER;
  }
});

const optionLabel = z.strictObject({ value: text, label: text, short: text });
const band = z.strictObject({ below: z.number().optional(), label: text, value: z.number() });
const partSchema = z.strictObject({
  key: z.enum(factKeys),
  label: text,
  /** Whether a team can decide that the answer changes, or can only have mis-stated it. */
  change: z.enum(["decision", "fact"]),
  /** For lists of what was answered. */
  short: text.optional(),
  /** The answer inside a sentence; `{}` stands for it. */
  said: text.regex(/\{\}/, "a text with {} for the answer"),
  help: text.optional(),
  /** Ask how the figure was found. */
  basis: z.boolean().optional(),
  options: z.array(optionLabel).min(2).optional(),
  bands: z.array(band).min(2).optional(),
});

const questionSchema = z.strictObject({
  id: z.enum(questionIds),
  section: text,
  label: text,
  text,
  help: text,
  notSure: text,
  why: text,
  kind: z.enum(["mix", "number", "option"]),
  /** Counts towards the answers without which confidence stays low. */
  requiredForHigh: z.boolean(),
  parts: z.array(partSchema).min(1),
  /** What stands in for an open answer. Empty where the question never scores. Weights are relative; `weightByTeam` replaces them by team band, smallest first. */
  typical: z.array(
    z.strictObject({
      answers: answered,
      weight: z.int().positive(),
      weightByTeam: z.array(z.int().positive()).optional(),
    }),
  ),
});

const questionnaireSchema = z.strictObject({
  sections: z.array(z.strictObject({ id: text, title: text })).min(1),
  questions: z.array(questionSchema),
  needs: z.strictObject({ label: text, text, help: text, none: text }),
});

const exampleTeamSchema = z.strictObject({
  id: text,
  /** The source's situation that the team stands for. */
  situation: z.enum(ruleIds),
  title: text,
  story: text,
  answers: answered,
});

/** Where the situations, the table's words and the three patterns come from. */
const decisionSourceSchema = z.strictObject({
  title: text,
  author: text,
  publisher: text,
  published: z.iso.date(),
});

/** The files of `content/decision`, by name without ending. */
export const decisionFilesSchema = z.strictObject({
  source: decisionSourceSchema,
  placements: z.array(placementSchema),
  criteria: z.array(criterionSchema),
  rules: z.array(ruleSchema),
  constants: constantsSchema,
  questions: questionnaireSchema,
  "example-teams": z.array(exampleTeamSchema),
  "worked-example": answered,
});
export type DecisionFiles = Readonly<z.infer<typeof decisionFilesSchema>>;

export type PlacementEntry = Readonly<z.infer<typeof placementSchema>>;
export type Criterion = Readonly<z.infer<typeof criterionSchema>>;
export type Rule = Readonly<z.infer<typeof ruleSchema>>;
export type RuleClause = Rule["when"][number];
export type Constants = Readonly<z.infer<typeof constantsSchema>>;
export type Bands = z.infer<typeof bands>["bands"];
export type Questionnaire = Readonly<z.infer<typeof questionnaireSchema>>;
export type Question = Readonly<z.infer<typeof questionSchema>>;
export type QuestionPart = Question["parts"][number];
export type ExampleTeam = Readonly<z.infer<typeof exampleTeamSchema>>;
export type FactKey = (typeof factKeys)[number];
export type DecisionSource = Readonly<z.infer<typeof decisionSourceSchema>>;
