import { type Placement, placements } from "@/lib/catalog/vocabulary";
import type { Answers } from "./answers";
import { type Completion, completions, type OpenQuestion, openQuestions } from "./completions";
import type { DecisionModel } from "./model/parse-model";
import { type Evaluation, evaluateAnswers, type Standing } from "./ranking";
import type { PerPlacement } from "./scoring";

/** Complete answers with what they lead to. */
export type Case = Completion & Evaluation;

/** All that may come out of the answers. With nothing open there is one case. */
export type Outlook = {
  readonly open: readonly OpenQuestion[];
  readonly cases: readonly Case[];
  /** Sum of the weights of the cases. */
  readonly weight: number;
  /** Shares of the cases that each placement wins, 0 to 1, with all rules and on points alone. */
  readonly acceptability: PerPlacement<number>;
  readonly acceptabilityOnPoints: PerPlacement<number>;
};

export function outlookFor(model: DecisionModel, answers: Answers): Outlook {
  const open = openQuestions(model, answers);
  const cases = completions(model, answers, open).map((completion) => ({
    ...completion,
    ...evaluateAnswers(model, completion.answers),
  }));
  return {
    open,
    cases,
    weight: weightOf(cases),
    acceptability: sharesWon(cases, ({ standings }) => standings),
    acceptabilityOnPoints: sharesWon(cases, ({ onPoints }) => onPoints),
  };
}

/** Share of the cases, by weight, that each placement wins. */
function sharesWon(
  cases: readonly Case[],
  standings: (item: Case) => readonly Standing[],
): PerPlacement<number> {
  const won = { "warehouse-as-platform": 0, "no-warehouse": 0, "purposeful-hybrid": 0 };
  for (const item of cases) {
    const winner = standings(item)[0]?.slug;
    if (winner !== undefined) won[winner] += item.weight;
  }
  const weight = weightOf(cases);
  for (const slug of placements) won[slug] /= weight;
  return won;
}

/** Placements by share of cases won, then mean place, then mean score, then complexity. With one case this is its own order. */
export function orderOf(cases: readonly Case[], acceptability: PerPlacement<number>): readonly Placement[] {
  const weighted = (slug: Placement, figure: (item: Case, place: number) => number) =>
    cases.reduce((sum, item) => {
      const place = item.standings.findIndex((standing) => standing.slug === slug);
      return sum + item.weight * figure(item, place);
    }, 0);
  const ranked = (cases[0]?.standings ?? []).map(({ slug, complexity }) => ({
    slug,
    complexity,
    place: weighted(slug, (_, place) => place),
    score: weighted(slug, (item, place) => item.standings[place]?.score ?? 0),
  }));
  return ranked
    .toSorted(
      (a, b) =>
        acceptability[b.slug] - acceptability[a.slug] ||
        a.place - b.place ||
        b.score - a.score ||
        a.complexity - b.complexity,
    )
    .map(({ slug }) => slug);
}

/** Sum of the weights of the cases. */
const weightOf = (cases: readonly Case[]) => cases.reduce((sum, { weight }) => sum + weight, 0);
