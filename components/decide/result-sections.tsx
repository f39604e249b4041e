import { currentModel } from "@/lib/decide/current-model";
import type { Recommendation } from "@/lib/decide/result";
import { BreaksList } from "./breaks-list";
import { CompanionList } from "./companion-list";
import { ConflictList } from "./conflict-list";
import { GivenAnswers } from "./given-answers";
import { OpenQuestions } from "./open-questions";
import { PointsTable } from "./points-table";
import { RankingList } from "./ranking-list";
import { RuleTable } from "./rule-table";
import { Verdict } from "./verdict";
import { WarningList } from "./warning-list";

type Props = {
  readonly result: Recommendation;
  /** Slugs of the patterns whose pages are written. */
  readonly written: ReadonlySet<string>;
};

/** The answer in the order in which a team defends it: verdict, open points, points, rules, how it breaks, what goes with it, what was said. */
export function ResultSections({ result, written }: Props) {
  return (
    <>
      <Verdict result={result} written={written} />
      <ConflictList result={result} />
      <OpenQuestions result={result} />
      <RankingList result={result} written={written} />
      <PointsTable model={currentModel} result={result} />
      <div className={result.breaks.length > 0 ? "two" : undefined}>
        <RuleTable result={result} />
        <BreaksList result={result} written={written} />
      </div>
      <CompanionList result={result} written={written} />
      <WarningList result={result} />
      <GivenAnswers answers={result.answers} />
    </>
  );
}
