import { type Placement, placements } from "@/lib/catalog/vocabulary";
import * as z from "@/lib/zod";
import { type Answers, AnswersError, parseAnswers } from "../answers";

/** One team of the development set, labelled from its story before the engine saw its answers. */
export type DevelopmentCase = {
  readonly id: string;
  readonly title: string;
  readonly story: string;
  readonly answers: Answers;
  /** The placement that an architect would choose; null where nobody could say yet. */
  readonly right: Placement | null;
  /** Placements that another architect could choose with good reason, without `right`. */
  readonly acceptable: readonly Placement[];
  /** Why, argued from the story. */
  readonly because: string;
};

/** Problems of the development set, each as `path: case: field: what is wrong`. */
export class DevelopmentSetError extends Error {
  override readonly name = "DevelopmentSetError";
  constructor(problems: readonly string[]) {
    super(
      `The development set has ${problems.length} problem(s):\n${problems.map((line) => `- ${line}`).join("\n")}`,
    );
  }
}

const text = z.string().trim().min(1);
const answered = z.unknown().transform((value, context): Answers => {
  try {
    return parseAnswers(value);
  } catch (error) {
    if (!(error instanceof AnswersError)) throw error;
    for (const { field, found, allowed } of error.problems)
      context.addIssue({ code: "custom", path: [field], message: `found ${found}, allowed ${allowed}` });
    return z.NEVER;
  }
});
const caseSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a name such as "town-council"'),
    title: text,
    story: text,
    answers: answered,
    right: z.enum(placements).nullable(),
    acceptable: z.array(z.enum(placements)),
    because: text,
  })
  .superRefine(({ right, acceptable }, { addIssue }) => {
    const problem = problemOfLabels(right, acceptable);
    if (problem !== undefined) addIssue({ code: "custom", path: ["acceptable"], message: problem });
  });

function problemOfLabels(right: Placement | null, acceptable: readonly Placement[]): string | undefined {
  if (right === null)
    return acceptable.length > 0
      ? `found ${acceptable.join(", ")}, allowed none where nobody can say`
      : undefined;
  if (acceptable.includes(right)) return `found ${right}, allowed only others than the right answer`;
  return new Set(acceptable).size < acceptable.length
    ? `found ${acceptable.join(", ")}, allowed each once`
    : undefined;
}

/**
 * Checks the value of `content/decision/development-set.json` and returns its cases in the order of the file.
 *
 * @throws DevelopmentSetError naming case and field of every problem.
 */
export function parseDevelopmentSet(value: unknown): readonly DevelopmentCase[] {
  const parsed = z.array(caseSchema).min(1).safeParse(value);
  if (!parsed.success)
    throw new DevelopmentSetError(
      parsed.error.issues.map(({ path: [at, ...field], message }) =>
        place(caseName(value, at), field.join(".") || "case", message),
      ),
    );
  const ids = parsed.data.map(({ id }) => id);
  const repeated = ids.filter((id, at) => ids.indexOf(id) < at);
  if (repeated.length > 0)
    throw new DevelopmentSetError(repeated.map((id) => place(id, "id", "found twice, allowed once")));
  return parsed.data;
}

const place = (name: string, field: string, problem: string) =>
  `content/decision/development-set.json: ${name}: ${field}: ${problem}`;

/** The id of a case that may be broken, or else its place in the file, counted from 1. */
function caseName(value: unknown, at: PropertyKey | undefined): string {
  if (!Array.isArray(value) || typeof at !== "number") return "set";
  const item: unknown = value[at];
  const id = typeof item === "object" && item !== null ? Reflect.get(item, "id") : undefined;
  return typeof id === "string" && id !== "" ? id : `case ${at + 1}`;
}
