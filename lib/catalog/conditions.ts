import * as z from "@/lib/zod";
import {
  all,
  either,
  needSentence,
  numberSentence,
  oneOf,
  optionSentence,
  placementSentence,
} from "./condition-words";
import { answerOptions, mixKeys, needIds, numberKeys, placements } from "./vocabulary";

const oneOrMore = <T extends z.ZodType>(item: T) => z.union([item, z.array(item).min(1)]);

/** A lower bound, an upper one, or both; `below` leaves the number itself out. */
const boundsSchema = z
  .strictObject({
    atLeast: z.number().optional(),
    atMost: z.number().optional(),
    below: z.number().optional(),
  })
  .refine(
    ({ atLeast, atMost, below }) => atLeast !== undefined || atMost !== undefined || below !== undefined,
    {
      message: "give atLeast, atMost or below",
    },
  )
  .refine(({ atMost, below }) => atMost === undefined || below === undefined, {
    message: "give atMost or below, not both",
  });

/** `has`: at least one of these needs is ticked. `lacks`: none of these is ticked. */
const needsSchema = z
  .strictObject({ has: oneOrMore(z.enum(needIds)).optional(), lacks: oneOrMore(z.enum(needIds)).optional() })
  .refine(({ has, lacks }) => has !== undefined || lacks !== undefined, {
    message: "give has, lacks or both",
  });

const optionShape = Object.fromEntries(
  Object.entries(answerOptions).map(([key, options]) => [key, oneOrMore(z.enum(options)).optional()]),
);
const numberShape = Object.fromEntries(Object.keys(numberKeys).map((key) => [key, boundsSchema.optional()]));
const mixShape = Object.fromEntries(mixKeys.map((key) => [`mix.${key}`, boundsSchema.optional()]));

const everySchema = z.strictObject({
  ...optionShape,
  ...numberShape,
  ...mixShape,
  needs: needsSchema.optional(),
  placement: oneOrMore(z.enum(placements)).optional(),
});

/**
 * A condition on a team's answers. All named keys must hold; with `any`, at least one of the listed conditions.
 *
 *     freshness: seconds                         one option
 *     freshness: [minutes, hourly]               one of several
 *     mix.log: { atLeast: 25 }                   inclusive bound, shares in percent
 *     teamSize: { below: 15 }                    a bound that is left out itself
 *     needs: { has: cards }                      a ticked fact
 *     placement: purposeful-hybrid               the recommended placement
 *     any: [{ mix.ml: { atLeast: 20 } }, { needs: { has: text } }]
 */
export const conditionSchema = everySchema
  .extend({ any: z.array(everySchema).min(2).optional() })
  .refine((condition) => Object.keys(condition).length > 0, { message: "name at least one key" });
export type Condition = z.infer<typeof conditionSchema>;

/** What is known of a team: keys of `answers.json` with the mix flattened to `mix.bi` …, plus the recommended `placement`. Missing means "not sure". */
export type Facts = Readonly<Record<string, string | number | readonly string[] | null | undefined>>;

/** `possible` means that an unknown answer decides. */
export type Verdict = "holds" | "possible" | "fails";

type AnswerValue = string | number | readonly string[];
type Atom = {
  readonly key: string;
  readonly test: (value: AnswerValue) => boolean;
  readonly words: string;
};

const asList = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]) as readonly string[];
type Bounds = z.infer<typeof boundsSchema>;
const within = ({ atLeast, atMost, below }: Bounds, value: number) =>
  (atLeast === undefined || value >= atLeast) &&
  (atMost === undefined || value <= atMost) &&
  (below === undefined || value < below);

function needAtoms({ has, lacks }: z.infer<typeof needsSchema>): readonly Atom[] {
  const wanted = has === undefined ? [] : asList(has);
  const unwanted = lacks === undefined ? [] : asList(lacks);
  const ticked: Atom = {
    key: "needs",
    words: oneOf(wanted.map((id) => needSentence(id, true))),
    test: (value) => wanted.some((id) => asList(value).includes(id)),
  };
  const absent = unwanted.map(
    (id): Atom => ({
      key: "needs",
      words: needSentence(id, false),
      test: (value) => !asList(value).includes(id),
    }),
  );
  return wanted.length === 0 ? absent : [ticked, ...absent];
}

/** The parts of a condition in the order in which they are read: the placement first, then the order of the schema. */
function atoms(condition: Condition): readonly Atom[] {
  const parts = Object.entries(condition).flatMap(([key, wanted]): readonly Atom[] => {
    if (wanted === undefined || key === "any") return [];
    if (key === "needs") return needAtoms(wanted as z.infer<typeof needsSchema>);
    if (key === "placement" || key in answerOptions) {
      const options = asList(wanted);
      const words = key === "placement" ? placementSentence(options) : optionSentence(key, options);
      return [{ key, words, test: (value) => options.includes(String(value)) }];
    }
    const bounds = wanted as Bounds;
    return [{ key, words: numberSentence(key, bounds), test: (value) => within(bounds, Number(value)) }];
  });
  return parts.toSorted((a, b) => Number(b.key === "placement") - Number(a.key === "placement"));
}

/**
 * Whether a condition holds for what is known. An unknown answer never counts as "no": it makes the verdict `possible`
 * unless the known answers already decide.
 */
export function evaluate(condition: Condition, facts: Facts): Verdict {
  const verdicts = atoms(condition).map(({ key, test }): Verdict => {
    const value = facts[key];
    return value === undefined || value === null ? "possible" : test(value) ? "holds" : "fails";
  });
  if (condition.any) {
    const branches = condition.any.map((branch) => evaluate(branch as Condition, facts));
    verdicts.push(
      branches.includes("holds") ? "holds" : branches.includes("possible") ? "possible" : "fails",
    );
  }
  return verdicts.includes("fails") ? "fails" : verdicts.includes("possible") ? "possible" : "holds";
}

/** The condition as one sentence, with capital and without full stop. The page prints this, so page and engine cannot disagree. */
export function inWords(condition: Condition): string {
  const own = wordsOf(condition);
  const branches = (condition.any ?? []).map((branch) => wordsOf(branch as Condition));
  const sentence =
    own === "" ? either(branches) : branches.length === 0 ? own : `${own}, and ${oneOf(branches)}`;
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}

const wordsOf = (condition: Condition) => all(atoms(condition).map(({ words }) => words));

/** The keys of `answers.json` that a condition reads, in its own order, each once. */
export function keysOf(condition: Condition): readonly string[] {
  const own = Object.keys(condition).filter((key) => key !== "any");
  return [...new Set([...own, ...(condition.any ?? []).flatMap((branch) => keysOf(branch as Condition))])];
}

/** The condition in the notation of `answers.json`, for readers who script: `freshness = minutes | hourly, mix.log >= 25`. */
export function notation(condition: Condition): string {
  const parts = Object.entries(condition).flatMap(([key, wanted]) => {
    if (wanted === undefined || key === "any") return [];
    if (key === "needs") {
      const { has, lacks } = wanted as z.infer<typeof needsSchema>;
      return [
        ...(has === undefined ? [] : [`needs has ${asList(has).join(" | ")}`]),
        ...(lacks === undefined ? [] : [`needs lacks ${asList(lacks).join(" | ")}`]),
      ];
    }
    if (key in answerOptions || key === "placement") return [`${key} = ${asList(wanted).join(" | ")}`];
    const { atLeast, atMost, below } = wanted as Bounds;
    return [
      ...(atLeast === undefined ? [] : [`${key} >= ${atLeast}`]),
      ...(atMost === undefined ? [] : [`${key} <= ${atMost}`]),
      ...(below === undefined ? [] : [`${key} < ${below}`]),
    ];
  });
  if (condition.any)
    parts.push(`(${condition.any.map((branch) => notation(branch as Condition)).join(" or ")})`);
  return parts.join(", ");
}
