import { shownPart } from "@/lib/catalog/shown-part";
import {
  answerOptions,
  type MixKey,
  mixKeys,
  type Need,
  type NumberKey,
  needIds,
  numberKeys,
  type OptionKey,
} from "@/lib/catalog/vocabulary";
import * as z from "@/lib/zod";

/** The keys that questions ask for, in the order of the questionnaire, of the URL and of every output. */
export const answerKeys = [
  "mix",
  "volumeTb",
  "growthPercentPerYear",
  "costPressure",
  "sqlSkill",
  "distributedSkill",
  "teamSize",
  "latency",
  "concurrentUsers",
  "freshness",
  "sensitivity",
  "historyYears",
  "hotMonths",
  "domainTeams",
  "sourceSystems",
  "futureChange",
] as const;
export type AnswerKey = (typeof answerKeys)[number];

/** Keys that travel with the answers and never score. */
const extraKeys = ["needs", "asOf", "basis", "laws", "notes"] as const;

/** How a figure was found. */
export const bases = ["measured", "estimated", "guessed"] as const;
export type Basis = (typeof bases)[number];

const share = z.int().min(0).max(100);
const mixSchema = z
  .strictObject({ bi: share, adhoc: share, ml: share, log: share })
  .refine((mix) => mixKeys.reduce((sum, key) => sum + mix[key], 0) === 100, { params: { sum: true } });

const number = (key: NumberKey) => {
  const { min, max, integer } = numberKeys[key];
  return (integer ? z.int() : z.number()).min(min).max(max).nullish();
};
const option = <Key extends OptionKey>(key: Key) => z.enum(answerOptions[key]).nullish();
const inCatalogOrder = (ticked: readonly Need[]) => needIds.filter((id) => ticked.includes(id));

const answersSchema = z.strictObject({
  mix: mixSchema.nullish(),
  volumeTb: number("volumeTb"),
  growthPercentPerYear: number("growthPercentPerYear"),
  costPressure: option("costPressure"),
  sqlSkill: option("sqlSkill"),
  distributedSkill: option("distributedSkill"),
  teamSize: number("teamSize"),
  latency: option("latency"),
  concurrentUsers: number("concurrentUsers"),
  freshness: option("freshness"),
  sensitivity: option("sensitivity"),
  historyYears: number("historyYears"),
  hotMonths: number("hotMonths"),
  domainTeams: number("domainTeams"),
  sourceSystems: number("sourceSystems"),
  futureChange: option("futureChange"),
  needs: z.array(z.enum(needIds)).transform(inCatalogOrder).nullish(),
  asOf: z.iso.date().nullish(),
  basis: z.partialRecord(z.enum(answerKeys), z.enum(bases)).nullish(),
  laws: z.array(z.string().min(1).max(40)).max(20).nullish(),
  notes: z.partialRecord(z.enum(answerKeys), z.string().max(2000)).nullish(),
});

/**
 * What a team said. `null` is an explicit "not sure"; a missing key was not answered. Both are unknown to the engine.
 * Shares are whole percent that add up to 100; `needs` stands in the order of the vocabulary, each once.
 */
export type Answers = Readonly<z.infer<typeof answersSchema>>;
export type Mix = Readonly<Record<MixKey, number>>;

/** One thing wrong with an answers file: the field, what stood there, and what may stand there. */
type AnswerProblem = { readonly field: string; readonly found: string; readonly allowed: string };

/** An answers file that cannot be used. The message is one line; `problems` lists the first hundred of them, in the order of the keys. */
export class AnswersError extends Error {
  override readonly name = "AnswersError";
  readonly problems: readonly AnswerProblem[];
  constructor(problems: readonly AnswerProblem[]) {
    super(
      problems.map(({ field, found, allowed }) => `${field}: found ${found}, allowed ${allowed}`).join("; "),
    );
    this.problems = problems;
  }
}

/**
 * Reads the value of an `answers.json`. Keys may stand in any order; the result has them in fixed order.
 *
 * @throws AnswersError naming every field that is wrong, up to a hundred, what was found and what is allowed.
 */
export function parseAnswers(value: unknown): Answers {
  const parsed = answersSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AnswersError(
    parsed.error.issues
      .slice(0, mostProblems)
      .flatMap((issue) => problemsOf(issue, value))
      .slice(0, mostProblems),
  );
}

/** A file of nothing but unknown keys would else make a message many times its size. */
const mostProblems = 100;

function problemsOf(issue: z.core.$ZodIssue, value: unknown): readonly AnswerProblem[] {
  if (issue.code === "unrecognized_keys" || issue.code === "invalid_key") {
    const names = issue.code === "unrecognized_keys" ? issue.keys : issue.path.slice(-1).map(String);
    const at = issue.code === "unrecognized_keys" ? issue.path : issue.path.slice(0, -1);
    return names.slice(0, mostProblems).map((name) => ({
      field: [...at, /^[\w-]{1,60}$/.test(name) ? name : JSON.stringify(shownPart(name))].join("."),
      found: "an unknown key",
      allowed: keysAllowed(at[0]),
    }));
  }
  const found = issue.path.reduce<unknown>(childOf, value);
  const isSum = issue.code === "custom" && issue.path[0] === "mix";
  return [
    {
      field: issue.path.join(".") || "answers",
      found: isSum ? `a sum of ${sumOf(found)}` : shown(found),
      allowed: isSum ? "four shares that add up to 100" : valuesAllowed(issue.path.map(String)),
    },
  ];
}

const childOf = (parent: unknown, key: PropertyKey): unknown =>
  typeof parent === "object" && parent !== null ? Reflect.get(parent, key) : undefined;
const sumOf = (mix: unknown) => mixKeys.reduce((sum, key) => sum + Number(childOf(mix, key)), 0);

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "an array";
  if (typeof value === "object" && value !== null) return "an object";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

const listed = (values: readonly string[]) => values.map((value) => `"${value}"`).join(", ");
const keysAllowed = (parent: PropertyKey | undefined) =>
  parent === "mix"
    ? mixKeys.join(", ")
    : (parent === undefined ? [...answerKeys, ...extraKeys] : answerKeys).join(", ");

/** What may stand in a field of `answers.json`, in words. `path` is the field's path: `["mix", "bi"]`. */
export function valuesAllowed([key = "", child]: readonly string[]): string {
  if (key === "mix")
    return child === undefined
      ? "an object with the whole percentages bi, adhoc, ml and log that add up to 100"
      : "a whole number from 0 to 100";
  if (isNumberKey(key)) {
    const { min, max, integer } = numberKeys[key];
    return `a ${integer ? "whole " : ""}number from ${min} to ${max}`;
  }
  if (isOptionKey(key)) return listed(answerOptions[key]);
  if (key === "needs") return child === undefined ? "an array of needs" : listed(needIds);
  if (key === "asOf") return "a date such as 2026-11-22";
  if (key === "basis") return child === undefined ? "an object of answer keys" : listed(bases);
  if (key === "laws") return "an array of at most 20 names of at most 40 characters";
  if (key === "notes")
    return child === undefined ? "an object of answer keys" : "a text of at most 2000 characters";
  return "an object";
}

export const isNumberKey = (key: string): key is NumberKey => Object.hasOwn(numberKeys, key);
export const isOptionKey = (key: string): key is OptionKey => Object.hasOwn(answerOptions, key);

/** Whether the engine knows the answer: neither missing nor "not sure". */
export const isKnown = (answers: Answers, key: AnswerKey) =>
  answers[key] !== undefined && answers[key] !== null;
