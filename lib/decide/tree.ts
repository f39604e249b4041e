import { type Placement, placements, type RuleId } from "@/lib/catalog/vocabulary";
import { completions, openQuestions } from "./completions";
import type { Rule } from "./model/model";
import type { DecisionModel } from "./model/parse-model";
import { inPoints, shownTotal } from "./points";
import { complexityOrder } from "./ranking";
import type { PlacementRecommendation, RuleState } from "./result";
import { fires, satisfied } from "./rules";
import { placementName } from "./sentences";
import { listed, percentage } from "./words";

/** One line of the tree. */
export type TreeLine = {
  /** 0 for a step of the way, 1 for what belongs to it. */
  readonly depth: 0 | 1;
  readonly text: string;
  readonly ruleId: RuleId | null;
  /** Whether the rule applies to the answers; null without answers, and for lines that are no rule. */
  readonly state: RuleState | null;
  /** Placements that may still come first after a step, simplest first; null for all other lines, and without answers. */
  readonly remaining: readonly Placement[] | null;
};
export type DecisionTree = { readonly lines: readonly TreeLine[] };

/**
 * How an answer is found, step by step, from the model's own rules: the source's situations, our rules, the points. With a
 * result, every rule says whether it applies, and every step which placements may come first after it.
 */
export function decisionTree(model: DecisionModel, result?: PlacementRecommendation): DecisionTree {
  const outcomes = result === undefined ? [] : outcomesOf(model, result);
  const [source = [], ours = []] = (["source", "ours"] as const).map((origin) =>
    model.rules.filter((rule) => rule.origin === origin),
  );
  const stage = (title: string, rules: readonly Rule[], leaders: "afterSource" | "afterOurs") =>
    rules.length === 0
      ? []
      : [
          heading(title),
          ...rules.map((rule) => ruleLine(model, rule, result)),
          ...(result === undefined
            ? []
            : [
                outcomeLine(
                  model,
                  outcomes.map((outcome) => outcome[leaders]),
                ),
              ]),
        ];
  const simplest = complexityOrder(model).map((slug) => numberOf(model, slug));
  return {
    lines: [
      heading(
        `Begin with all placements: Pattern ${listed(placements.map((slug) => numberOf(model, slug)))}.`,
      ),
      ...stage(
        "The source's situations: whichever placement more of them allow stands ahead.",
        source,
        "afterSource",
      ),
      ...stage(
        "Our rules, between placements that are level: more of them again stands ahead.",
        ours,
        "afterOurs",
      ),
      heading("The points, between placements that are still level: more points stand ahead."),
      line(`At equal points the simpler placement: Pattern ${listed(simplest, "then")}.`),
      ...(result === undefined ? [] : [lastLine(model, result)]),
    ],
  };
}

/** The tree as indented plain text, without a final line break. */
export const treeAsText = ({ lines }: DecisionTree): string =>
  lines
    .map(({ depth, text, ruleId, state, remaining }) => {
      const mark = remaining === null ? "" : "=> ";
      const rule = ruleId === null ? "" : `${ruleId}  `;
      return `${"  ".repeat(depth)}${mark}${rule}${text}${state === null ? "" : ` [${ruleStateWords[state]}]`}`;
    })
    .join("\n");

/** Whether a rule applies, in words. */
export const ruleStateWords: Readonly<Record<RuleState, string>> = {
  fired: "applies",
  possible: "may apply",
  "not-fired": "does not apply",
};

const line = (text: string): TreeLine => ({ depth: 1, text, ruleId: null, state: null, remaining: null });
const heading = (text: string): TreeLine => ({ ...line(text), depth: 0 });

function ruleLine(
  model: DecisionModel,
  { id, reading, allowed }: Rule,
  result: PlacementRecommendation | undefined,
): TreeLine {
  const state = result?.rules.find((rule) => rule.id === id)?.state ?? null;
  const numbers = allowed.map((slug) => numberOf(model, slug));
  return { ...line(`${reading}: Pattern ${listed(numbers, "or")}`), ruleId: id, state };
}

type Leaders = readonly Placement[];
type StepOutcome = { readonly afterSource: Leaders; readonly afterOurs: Leaders };

/** Who leads after each step of rules, once for every set of rules that may apply together. */
function outcomesOf(model: DecisionModel, { answers }: PlacementRecommendation): readonly StepOutcome[] {
  const sets = new Map<string, StepOutcome>();
  for (const completion of completions(model, answers, openQuestions(model, answers))) {
    const fired = model.rules.filter((rule) => fires(rule, completion.answers));
    const name = fired.map(({ id }) => id).join();
    if (sets.has(name)) continue;
    const afterSource = leading(complexityOrder(model), (slug) => satisfied(fired, slug).source);
    sets.set(name, { afterSource, afterOurs: leading(afterSource, (slug) => satisfied(fired, slug).ours) });
  }
  return [...sets.values()];
}

function leading(from: Leaders, countOf: (slug: Placement) => number): Leaders {
  const most = Math.max(...from.map(countOf));
  return from.filter((slug) => countOf(slug) === most);
}

function outcomeLine(model: DecisionModel, leaders: readonly Leaders[]): TreeLine {
  const remaining = complexityOrder(model).filter((slug) => leaders.some((group) => group.includes(slug)));
  const numbers = remaining.map((slug) => numberOf(model, slug));
  const isSettled = leaders.every((group) => group.length === remaining.length);
  const text = !isSettled
    ? `Open answers decide who is ahead: Pattern ${listed(numbers, "or")}`
    : `${remaining.length === 1 ? "Ahead" : "Level"}: Pattern ${listed(numbers)}`;
  return { ...line(text), remaining };
}

function lastLine(
  model: DecisionModel,
  { recommendation, patterns, sensitivity }: PlacementRecommendation,
): TreeLine {
  const remaining = complexityOrder(model).filter((slug) => sensitivity.acceptability[slug] > 0);
  const [first] = patterns;
  if (recommendation.slug === null || first === undefined)
    return { ...line("We cannot say yet: too much is open"), remaining };
  const name = placementName(model, recommendation.slug);
  const how =
    sensitivity.completions === 1
      ? `with ${inPoints(shownTotal(first.score))} points`
      : first.acceptability === 1
        ? "however the open answers turn out"
        : `in ${percentage(first.acceptability)} of the ways in which open answers may turn out`;
  return { ...line(`First: ${name}, ${how}`), remaining };
}

const numberOf = (model: DecisionModel, slug: Placement) =>
  String(model.placements.find((entry) => entry.slug === slug)?.number);
