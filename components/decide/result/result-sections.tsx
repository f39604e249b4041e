import { Heading } from "@/components/pattern/heading";
import { currentModel } from "@/lib/decide/model/current-model";
import type { Recommendation } from "@/lib/decide/result";
import { ArchitectureFigure } from "../architecture/architecture-figure";
import { DecisionTree } from "../decision-tree";
import { BreaksList } from "./breaks-list";
import { CompanionList } from "./companion-list";
import { ConflictList } from "./conflict-list";
import { GivenAnswers } from "./given-answers";
import { OpenQuestions } from "./open-questions";
import { PointsTable } from "./points-table";
import { RankingList } from "./ranking-list";
import { RecordPanel } from "./record-panel";
import { RuleTable } from "./rule-table";
import { Verdict } from "./verdict";
import { WarningList } from "./warning-list";
import { WhatChanges } from "./what-changes";

type Props = {
  readonly result: Recommendation;
  /** Whether other weights and answers have been tried; until then nothing is said about how sure the answer is. */
  readonly isTested: boolean;
};

/**
 * The answer in the order in which a team defends it: verdict, what would change it, points, rules, what is not known, what
 * goes with it, how it breaks, what was said. Without a recommendation the open questions come first.
 */
export function ResultSections({ result, isTested }: Props) {
  const isUndecided = result.recommendation.slug === null;
  return (
    <>
      <Verdict result={result} isTested={isTested} />
      {isUndecided && <OpenQuestions result={result} />}
      <ConflictList result={result} />
      <WhatChanges result={result} isTested={isTested} />
      <RankingList result={result} />
      <PointsTable model={currentModel} result={result} />
      {!isUndecided && <OpenQuestions result={result} />}
      <div className={result.breaks.length > 0 ? "two" : undefined}>
        <RuleTable result={result} />
        <BreaksList result={result} />
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
      <CompanionList result={result} />
      <ArchitectureFigure result={result} />
      <RecordPanel result={result} isTested={isTested} />
      <WarningList result={result} />
      <GivenAnswers answers={result.answers} />
    </>
  );
}
