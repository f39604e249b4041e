import { Heading } from "@/components/pattern/heading";
import { currentModel } from "@/lib/decide/model/current-model";
import type { PlacementRecommendation, Recommendation } from "@/lib/decide/result";
import { DecisionTree } from "../decision-tree";
import { BreaksList } from "./breaks-list";
import { ConflictList } from "./conflict-list";
import { GivenAnswers } from "./given-answers";
import { OpenQuestions } from "./open-questions";
import { PointsTable } from "./points-table";
import { RankingList } from "./ranking-list";
import { RuleTable } from "./rule-table";
import { WarningList } from "./warning-list";
import { WhatChanges } from "./what-changes";

type Props = {
  readonly result: PlacementRecommendation;
  /** Whether other weights and answers have been tried; until then nothing is said about how sure the answer is. */
  readonly isTested: boolean;
  /** How the placement fails; undefined until that is known. */
  readonly breaks: Recommendation["breaks"] | undefined;
  /** What goes with the answer, in its place. */
  readonly children: React.ReactNode;
};

/**
 * What stands below the verdict, in the order in which a team defends it: what would change it, points, rules, what is not known,
 * how it breaks, what goes with it, what was said. Without a recommendation the open questions come first.
 */
export function ResultSections({ result, isTested, breaks, children }: Props) {
  const { slug } = result.recommendation;
  const isUndecided = slug === null;
  return (
    <>
      {isUndecided && <OpenQuestions result={result} />}
      <ConflictList result={result} />
      <WhatChanges result={result} isTested={isTested} />
      <RankingList result={result} />
      <PointsTable model={currentModel} result={result} />
      {!isUndecided && <OpenQuestions result={result} />}
      <div className={isUndecided ? undefined : "two"}>
        <RuleTable result={result} />
        {slug !== null && <BreaksList slug={slug} breaks={breaks} />}
      </div>
      <section className="block" aria-labelledby="way">
        <Heading level={2} id="way">
          The way to this answer
        </Heading>
        <details>
          <summary>
            The five situations, our rules and the points as a tree, with the path your answers take
          </summary>
          <DecisionTree model={currentModel} result={result} />
        </details>
        <p className="more-about">
          <a href="/decide/sheet/">The three placements on one page, to print</a>
        </p>
      </section>
      {children}
      <WarningList result={result} />
      <GivenAnswers answers={result.answers} />
    </>
  );
}
