import { expect, test } from "vitest";
import { readCatalog } from "@/lib/adapters/content";
import { type Condition, evaluate } from "@/lib/catalog/conditions";
import { answerOptions, type MixKey, mixKeys, numberKeys } from "@/lib/catalog/vocabulary";
import { type Answers, parseAnswers } from "./answers";
import { currentCalibration } from "./calibration/current-calibration";
import { factsOf } from "./facts";
import { currentModel } from "./model/current-model";
import { recommend } from "./recommend";
import { unprobed } from "./sensitivity/probes";

const patterns = [...(await readCatalog()).patterns.values()];

type Draft = Record<string, unknown> & { mix?: Partial<Record<MixKey, number>>; needs?: readonly string[] };

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** Answers for which a condition holds, beside a placement, which follows from the others. The first alternative stands for all. */
function witness({ any = [], ...condition }: Condition): Draft {
  const draft: Draft = {};
  for (const [key, wanted] of [...Object.entries(condition), ...Object.entries(any[0] ?? {})]) {
    if (wanted === undefined || key === "placement") continue;
    if (key === "needs") {
      const has = (wanted as { has?: unknown }).has;
      draft.needs = [...(draft.needs ?? []), ...(has === undefined ? [] : [String(first(has))])];
    } else if (key in answerOptions) draft[key] = first(wanted);
    else {
      const { atLeast, atMost, below } = wanted as { atLeast?: number; atMost?: number; below?: number };
      const value = atLeast ?? atMost ?? (below ?? 0) - 1;
      const mixKey = mixKeys.find((share) => key === `mix.${share}`);
      if (mixKey === undefined) draft[key] = Math.max(value, numberKeys[key as keyof typeof numberKeys].min);
      else draft.mix = { ...draft.mix, [mixKey]: value };
    }
  }
  return draft;
}

/** Mixes with the shares that a condition wants and all the rest given to one of the others, or the team's own. */
function mixesWith(wanted: Draft["mix"], own: Answers["mix"]): readonly Answers["mix"][] {
  if (wanted === undefined) return [own];
  const rest = 100 - mixKeys.reduce((sum, key) => sum + (wanted[key] ?? 0), 0);
  return mixKeys
    .filter((key) => wanted[key] === undefined)
    .map((heir) => ({ bi: 0, adhoc: 0, ml: 0, log: 0, ...wanted, [heir]: rest }));
}

const teams: readonly Answers[] = currentCalibration().cases.map(({ answers }) => answers);

/** Microservices are described so that they can be told apart, and no placement is a reason for them. */
const neverGiven = ["microservices-architecture"];

const advised = patterns.filter(({ category }) => category !== "placement");

test.each(advised.map((pattern) => [pattern.slug, pattern] as const))(
  "%s: each of its conditions holds for some team, and some team is given it",
  (slug, { useWhen }) => {
    const unreached: string[] = [];
    let isGiven = neverGiven.includes(slug);
    for (const condition of useWhen) {
      if (!("when" in condition)) continue;
      const draft = witness(condition.when);
      let holds = false;
      for (const team of teams)
        for (const mix of mixesWith(draft.mix, team.mix)) {
          if (holds && isGiven) break;
          const answers = parseAnswers({ ...team, needs: [], ...draft, mix });
          const { recommendation, companions } = recommend(currentModel, answers, patterns, unprobed);
          isGiven ||= companions.some((companion) => companion.slug === slug);
          holds ||= evaluate(condition.when, factsOf(answers, recommendation.slug)) === "holds";
        }
      if (!holds) unreached.push(JSON.stringify(condition.when));
    }
    expect([unreached, isGiven]).toEqual([[], true]);
  },
);
