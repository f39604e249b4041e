import type { Placement } from "@/lib/catalog/vocabulary";
import { type Answers, answerKeys, isKnown } from "./answers";
import { confidenceOf } from "./confidence";
import { contrast } from "./contrast";
import { contributionsOf } from "./contributions";
import { factsOf } from "./facts";
import type { DecisionModel } from "./model/parse-model";
import { keysAsked, nextQuestions } from "./next-questions";
import { type Outlook, orderOf, outlookFor } from "./outlook";
import { haveEqualRules, type Standing } from "./ranking";
import type { PlacementRecommendation, PlacementResult, RunnersUpCase } from "./result";
import { ruleResults } from "./rule-results";
import { collisions } from "./rules";
import { scoredKeys } from "./scored";
import { attainable } from "./scoring";
import { nearestFlipTo, smallestFlip } from "./sensitivity/flips";
import { nearRules } from "./sensitivity/near-rules";
import { type Probes, probeOutlook } from "./sensitivity/probes";
import { weightThresholds } from "./sensitivity/thresholds";
import { tellingWeights } from "./sensitivity/weightings";
import { warnings } from "./warnings";

/**
 * The placement for a team's answers, open ones included, with its reasons. Deterministic: no clock, no chance, no locale; equal
 * answers give equal results in equal key order. `probes` are worked out here unless a caller brings them.
 */
export function recommendPlacement(
  model: DecisionModel,
  answers: Answers,
  probes?: Probes,
): PlacementRecommendation {
  const facts = factsOf(answers, null);
  const outlook = outlookFor(model, answers);
  const { cases, acceptability } = outlook;
  const { weightings, sharesOnPoints, flips } = probes ?? probeOutlook(model, answers, outlook);
  const order = orderOf(cases, acceptability);
  const [first = "warehouse-as-platform", second = null] = order;
  const rules = ruleResults(model, facts, cases);
  const certain = model.rules.filter(({ id }) =>
    rules.some((rule) => rule.id === id && rule.state === "fired"),
  );
  const conflicts = collisions(certain);
  const aheadOnPoints = orderOnPoints(outlook, order);
  const required = model.questions.filter(({ requiredForHigh }) => requiredForHigh);
  const evidence = {
    robustness: weightings.shares[first],
    margin: meanMargin(outlook),
    acceptability: acceptability[first],
    hasCollision: conflicts.length > 0,
    isDecidedByRules: aheadOnPoints !== first,
    requiredAnswered: required.filter((question) => keysAsked(question).every((key) => isKnown(answers, key)))
      .length,
    isMixOpen: !isKnown(answers, "mix"),
    isAllOpen: scoredKeys.every((key) => !isKnown(answers, key)),
  };
  const confidence = confidenceOf(model.constants, evidence);
  const winner = confidence.word === "cannot-say" ? null : first;
  const results = order.map((slug): PlacementResult => {
    const contributions = contributionsOf(model, facts, outlook, slug);
    return {
      slug,
      number: model.placements.find((entry) => entry.slug === slug)?.number ?? 0,
      score: contributions.reduce((sum, { points }) => sum + points, 0),
      acceptability: acceptability[slug],
      satisfies: certain.filter(({ allowed }) => allowed.includes(slug)).map(({ id }) => id),
      ruledOutBy: certain.filter(({ allowed }) => !allowed.includes(slug)).map(({ id }) => id),
      contributions,
    };
  });
  const [firstResult, secondResult] = results;
  const only = cases.length === 1 ? cases[0] : undefined;
  const compared = firstResult && secondResult ? contrast(firstResult.contributions, secondResult) : null;
  const runnersUpCase: RunnersUpCase | null =
    second === null || compared === null
      ? null
      : {
          slug: second,
          for: compared.against.map(({ criterion, points }) => ({ criterion, points: -points })),
          rules: certain
            .filter(({ allowed }) => allowed.includes(second) && !allowed.includes(first))
            .map(({ id }) => id),
          share: weightings.shares[second],
          centralWeights: tellingWeights(
            weightings,
            second,
            model.criteria.map(({ id }) => id),
          ),
          flip: nearestFlipTo(flips ?? [], second),
        };

  return {
    modelVersion: model.modelVersion,
    recommendation: {
      slug: winner,
      confidence: confidence.word,
      runnerUp: winner === null ? null : second,
      limits: confidence.limits,
      decidedBy: evidence.isDecidedByRules
        ? certain
            .filter(({ allowed }) => allowed.includes(first) && !allowed.includes(aheadOnPoints))
            .map(({ id }) => id)
        : [],
      aheadOnPoints,
      lead: only === undefined ? null : leadOf(only.standings),
      attainable: only === undefined ? null : attainable(only.weighed),
    },
    patterns: results,
    contrast: winner === null ? null : compared,
    rules,
    conflicts,
    nearRules: nearRules(model, isKnown(answers, "mix"), cases),
    sensitivity: {
      smallestFlip: winner === null ? null : smallestFlip(flips ?? []),
      isFlipKnown: winner !== null && flips !== undefined,
      perQuestion: winner === null ? [] : (flips ?? []),
      weightThresholds:
        winner === null || only === undefined ? [] : weightThresholds(model, only.weighed, only.standings),
      runnersUpCase: winner === null ? null : runnersUpCase,
      weightRobustness: winner === null ? null : evidence.robustness,
      weightRobustnessWithoutRules: winner === null ? null : sharesOnPoints[winner],
      margin: winner === null ? null : evidence.margin,
      acceptability,
      completions: cases.length,
    },
    unknown: answerKeys.filter((key) => !isKnown(answers, key)),
    nextQuestions: nextQuestions(model, answers, outlook),
    warnings: warnings(answers),
    answers,
  };
}

/** The placement that most cases elect on points alone; the order with rules decides between equals. */
const orderOnPoints = ({ acceptabilityOnPoints }: Outlook, order: readonly Placement[]): Placement =>
  order.toSorted((a, b) => acceptabilityOnPoints[b] - acceptabilityOnPoints[a])[0] ?? "warehouse-as-platform";

/** Lead of the first over the best placement with as many rules, in ten-thousandths of a point; null where none has. */
function leadOf([first, ...others]: readonly Standing[]): number | null {
  const rival = others.find((standing) => first !== undefined && haveEqualRules(standing, first));
  return first === undefined || rival === undefined ? null : first.score - rival.score;
}

/** The lead as a share of the attainable points, a mean over the cases; 1 where nobody satisfies as many rules. */
function meanMargin({ cases, weight }: Outlook): number {
  const sum = cases.reduce((total, { weight, standings, weighed }) => {
    const lead = leadOf(standings);
    return total + weight * (lead === null ? 1 : lead / attainable(weighed));
  }, 0);
  return sum / weight;
}
