import { type MixKey, mixKeys, type Placement, placements } from "@/lib/catalog/vocabulary";
import { type Answers, isKnown } from "../answers";
import { type Completion, completions } from "../completions";
import type { Rule } from "../model/model";
import type { DecisionModel } from "../model/parse-model";
import { keysAsked } from "../next-questions";
import { type Case, type Outlook, orderOf, outlookFor } from "../outlook";
import { complexityOrder, firstPlacement, rankPlacements } from "../ranking";
import type { Flip, KeySensitivity } from "../result";
import { fires } from "../rules";
import { type ScoredAnswers, scoredKeys } from "../scored";
import { pointsOf, weigh, weighCriterion } from "../scoring";
import { answerSteps } from "./answer-steps";
import { changeInWords, transferInWords } from "./change-words";

type ScoredKey = (typeof scoredKeys)[number];
type Value = ScoredAnswers[ScoredKey];
/** An answer that might have been given instead. */
type Candidate = { readonly to: Value; readonly distance: number; readonly change: () => string };

/**
 * For every known answer that scores, the nearest other answer to it that puts another placement first, every other answer
 * staying as it is. All answers that the model tells apart are tried, outwards from the given one, so nothing nearer flips the
 * result. Shares move between two kinds of work at a time. Distances: points moved / 100, or steps / (steps of the question - 1).
 * With open answers the result is the placement that `orderOf` puts first. Undefined where more than `flipCompletions`
 * completions are open.
 */
export function nearestFlips(
  model: DecisionModel,
  answers: Answers,
  outlook: Outlook,
): readonly KeySensitivity[] | undefined {
  if (outlook.cases.length > model.constants.flipCompletions.value) return undefined;
  const elected = electedBy(outlook);
  return scoredKeys
    .filter((key) => isKnown(answers, key))
    .map((key) => {
      const question = model.questions.find((other) => keysAsked(other).includes(key));
      const part = question?.parts.find((other) => other.key === key) ?? question?.parts[0];
      const about = { question: question?.id ?? "mix", key, kind: part?.change ?? "fact" } as const;
      return { ...about, flip: flipOf(model, answers, outlook, elected, about) };
    });
}

/** The nearest of all flips; equal ones in the order of the questionnaire. */
export function smallestFlip(sensitivities: readonly KeySensitivity[]): Flip | null {
  return sensitivities.reduce<Flip | null>(
    (best, { flip }) => (flip !== null && (best === null || flip.distance < best.distance) ? flip : best),
    null,
  );
}

/** The nearest of the flips that put one placement first; null where none does. */
export const nearestFlipTo = (sensitivities: readonly KeySensitivity[], slug: Placement) =>
  smallestFlip(sensitivities.filter(({ flip }) => flip?.winner === slug));

const electedBy = ({ cases, acceptability }: Outlook) =>
  orderOf(cases, acceptability)[0] ?? "warehouse-as-platform";

function flipOf(
  model: DecisionModel,
  answers: Answers,
  outlook: Outlook,
  elected: Placement,
  about: Pick<Flip, "question" | "kind"> & { readonly key: ScoredKey },
): Flip | null {
  const from = answers[about.key];
  if (from === undefined || from === null) return null;
  const retry = contestAfter(model, answers, outlook, about.key);
  for (const { to, distance, change } of candidates(model, about.key, from, outlook.cases)) {
    const winner = retry(to);
    if (winner === elected) continue;
    const cause = causeOf(
      model,
      outlook,
      outlookFor(model, { ...answers, [about.key]: to }),
      elected,
      winner,
    );
    return { ...about, from, to, distance, change: change(), winner, ...cause };
  }
  return null;
}

/** Every other answer that the model tells apart, nearest first. */
function candidates(
  model: DecisionModel,
  key: ScoredKey,
  from: Value,
  cases: readonly Case[],
): readonly Candidate[] {
  if (key === "mix") return typeof from === "object" ? transfers(model, from) : [];
  if (typeof from === "object") return [];
  const { values, at } = answerSteps(
    model,
    key,
    from,
    cases.map(({ answers }) => answers),
  );
  return values
    .flatMap((to, place) =>
      place === at
        ? []
        : {
            to,
            distance: Math.abs(place - at) / (values.length - 1),
            change: () => changeInWords(model, key, from, to),
          },
    )
    .toSorted((a, b) => a.distance - b.distance);
}

/** One point of share, then two, from each kind of work to each other. */
function transfers(model: DecisionModel, mix: Readonly<Record<MixKey, number>>): readonly Candidate[] {
  const pairs = mixKeys.flatMap((from) => mixKeys.flatMap((to) => (to === from ? [] : [{ from, to }])));
  return Array.from({ length: 100 }, (_, at) => at + 1).flatMap((points) =>
    pairs
      .filter(({ from }) => mix[from] >= points)
      .map(({ from, to }) => ({
        to: { ...mix, [from]: mix[from] - points, [to]: mix[to] + points },
        distance: points / 100,
        change: () => transferInWords(model, points, from, to),
      })),
  );
}

/** Finds the placement that comes first once `key` is answered otherwise. */
function contestAfter(
  model: DecisionModel,
  answers: Answers,
  outlook: Outlook,
  key: ScoredKey,
): (to: Value) => Placement {
  const elect = electorAfter(model, key);
  const redrawn = redrawsCompletions(model, key, outlook);
  return (to) => {
    const won = { "warehouse-as-platform": 0, "no-warehouse": 0, "purposeful-hybrid": 0 };
    if (redrawn)
      for (const completion of completions(model, { ...answers, [key]: to }, outlook.open))
        won[elect.anew(completion)] += completion.weight;
    else for (const item of outlook.cases) won[elect.changed(item, to)] += item.weight;
    const most = Math.max(...placements.map((slug) => won[slug]));
    const leading = placements.filter((slug) => won[slug] === most);
    const [only = "warehouse-as-platform"] = leading;
    return leading.length === 1 ? only : electedBy(outlookFor(model, { ...answers, [key]: to }));
  };
}

/** Whether another answer to `key` changes which typical answers stand in for open questions, or their weights. */
const redrawsCompletions = (model: DecisionModel, key: ScoredKey, { open }: Outlook) =>
  open.length > 0 &&
  (key === "teamSize" ||
    open.some(({ id }) => {
      const question = model.questions.find((other) => other.id === id);
      return question !== undefined && keysAsked(question).includes(key);
    }));

/** Elects for one case: from scratch, or weighing and firing again only what reads `key`. */
function electorAfter(model: DecisionModel, key: ScoredKey) {
  const simplestFirst = complexityOrder(model);
  const isKey = (read: string) => read === key || (key === "mix" && read.startsWith("mix."));
  const reading = model.criteria.map(({ reads }) => reads.some(isKey));
  const readingRules = new Set(
    model.rules.filter(({ when }) =>
      when.some((clause) => ("optionOf" in clause ? isKey(clause.optionOf) : clause.sumOf.some(isKey))),
    ),
  );
  return {
    anew: ({ answers }: Completion) =>
      firstPlacement(
        simplestFirst,
        weigh(model, answers),
        model.rules.filter((rule) => fires(rule, answers)),
      ),
    changed: (item: Case, to: Value) => {
      const answers: ScoredAnswers = { ...item.answers, [key]: to };
      const weighed = item.weighed.map((before, at) => {
        const criterion = model.criteria[at];
        return criterion !== undefined && reading[at] ? weighCriterion(model, criterion, answers) : before;
      });
      const fired = model.rules.filter((rule) =>
        readingRules.has(rule) ? fires(rule, answers) : item.fired.includes(rule),
      );
      return firstPlacement(simplestFirst, weighed, fired);
    },
  };
}

/** What turned the result: the rules that begin or cease to apply where they alone would do it, else the criterion that moved most. */
function causeOf(
  model: DecisionModel,
  before: Outlook,
  after: Outlook,
  elected: Placement,
  winner: Placement,
): Pick<Flip, "rules" | "ceasing" | "criterion"> {
  const turned = model.rules.filter((rule) => shareFiring(before, rule) !== shareFiring(after, rule));
  const scoreOnly = after.cases.length === before.cases.length && turned.length > 0;
  const isByRules = turned.length > 0 && (!scoreOnly || !winsOnPointsAlone(model, before, after, winner));
  if (isByRules)
    return {
      rules: turned.map(({ id }) => id),
      ceasing: turned
        .filter((rule) => shareFiring(before, rule) > shareFiring(after, rule))
        .map(({ id }) => id),
      criterion: null,
    };
  const moved = model.criteria.map(({ id }, at) => ({
    id,
    by: meanDifference(after, at, winner, elected) - meanDifference(before, at, winner, elected),
  }));
  const most = moved.reduce(
    (best, item) => (item.by > best.by ? item : best),
    moved[0] ?? { id: null, by: 0 },
  );
  return { rules: [], ceasing: [], criterion: most.id };
}

const shareFiring = ({ cases, weight }: Outlook, rule: Rule) =>
  cases.reduce((sum, item) => sum + (item.fired.includes(rule) ? item.weight : 0), 0) / weight;

/** Whether the new points would turn the result with the old rules. */
function winsOnPointsAlone(model: DecisionModel, before: Outlook, after: Outlook, winner: Placement) {
  const simplestFirst = complexityOrder(model);
  const won: Record<Placement, number> = {
    "warehouse-as-platform": 0,
    "no-warehouse": 0,
    "purposeful-hybrid": 0,
  };
  after.cases.forEach(({ weighed, weight }, at) => {
    const slug = rankPlacements(simplestFirst, weighed, before.cases[at]?.fired ?? [])[0]?.slug;
    if (slug !== undefined) won[slug] += weight;
  });
  return placements.every((slug) => slug === winner || won[slug] < won[winner]);
}

function meanDifference({ cases, weight }: Outlook, criterion: number, a: Placement, b: Placement): number {
  const sum = cases.reduce((total, item) => {
    const weighed = item.weighed[criterion];
    return weighed === undefined
      ? total
      : total + item.weight * (pointsOf(weighed, a) - pointsOf(weighed, b));
  }, 0);
  return sum / weight;
}
