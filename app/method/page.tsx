import "@/app/styles/pattern.css";
import "@/app/styles/decide.css";
import "@/app/styles/calibration.css";
import "@/app/styles/sheet.css";
import "@/app/styles/pattern-print.css";
import type { Metadata } from "next";
import { Edition } from "@/components/cite/edition";
import { MovedOn } from "@/components/cite/moved-on";
import { DecisionTree } from "@/components/decide/decision-tree";
import { MethodCalibration } from "@/components/decide/method/method-calibration";
import { ConfidenceCutOffs } from "@/components/decide/method/method-confidence";
import { ConstantTable } from "@/components/decide/method/method-constants";
import { CriterionTable } from "@/components/decide/method/method-criteria";
import { MethodOwnRules } from "@/components/decide/method/method-own-rules";
import { MethodRules } from "@/components/decide/method/method-rules";
import { TypicalAnswers } from "@/components/decide/method/method-typical";
import { WorkedExample } from "@/components/decide/method/method-worked";
import { Contents } from "@/components/pattern/contents";
import { dayWords } from "@/components/pattern/day-words";
import { PageSection } from "@/components/pattern/page-section";
import { currentCalibration } from "@/lib/decide/calibration/current-calibration";
import { currentHistory } from "@/lib/decide/model/current-history";
import { currentModel } from "@/lib/decide/model/current-model";
import { firstVersion } from "@/lib/decide/model/model-history";
import { figure } from "@/lib/decide/words";

export const metadata: Metadata = {
  title: "How the answer is made",
  description:
    "Every criterion, value, rule, constant and formula of the decision model, with its source or our reason.",
  alternates: { canonical: "/method/" },
};

const sections = [
  { id: "in-short", title: "In short" },
  { id: "origin", title: "Whose words, whose numbers" },
  { id: "criteria", title: "Criteria and values" },
  { id: "rules", title: "Rules" },
  { id: "ranking", title: "Ranking and collisions" },
  { id: "tree", title: "The way to an answer" },
  { id: "worked", title: "Worked example" },
  { id: "not-sure", title: "Not sure" },
  { id: "confidence", title: "Confidence" },
  { id: "calibration", title: "Calibration" },
  { id: "constants", title: "Constants" },
  { id: "limits", title: "Known limits" },
];

export default function MethodPage() {
  const { modelVersion, source, criteria, rules } = currentModel;
  const own = criteria.filter(({ origin }) => origin === "ours").length;
  return (
    <>
      <MovedOn history={currentHistory} first={firstVersion} />
      <div className="sheet method">
        <header className="title">
          <h1>How the answer is made</h1>
          <Edition version={modelVersion} date={currentHistory.at(-1)?.date ?? source.published}>
            {" "}
            of the decision model
          </Edition>
          <p className="lead">
            Decision model {modelVersion}, printed whole: what is weighed, how, by which rules and with which
            numbers. The page and the questionnaire read the same data.
          </p>
        </header>
        <div className="rail">
          <Contents entries={sections} />
        </div>
        <article className="body">
          <PageSection id="in-short" title="In short">
            <ol className="steps">
              <li>
                Your answers say how much each of {criteria.length} criteria counts for you. Nobody is asked
                for weights.
              </li>
              <li>
                Each placement has a fixed value for each criterion. Importance times value gives points;
                points add up to the score. All of it is whole numbers, so every sum is exact.
              </li>
              <li>
                {rules.length} rules stand beside the score. Placements are ranked by the rules of the source
                that they satisfy, then by our rules, then by score.
              </li>
              <li>
                Open questions are filled in with typical answers, in every combination, and the result says
                what that leaves open.
              </li>
              <li>The weights are then shaken, to see how easily the answer falls.</li>
            </ol>
          </PageSection>

          <PageSection id="origin" title="Whose words, whose numbers">
            <p>
              The three placements, the situations S1 to S5, and the words of {criteria.length - own} criteria
              come from {source.author}, <cite>{source.title}</cite>, {source.publisher},{" "}
              {dayWords(source.published)}. The source gives words, not numbers. All numbers, {own} criteria
              and the rules O1 to O3 are ours and are marked so.
            </p>
          </PageSection>

          <PageSection id="criteria" title="Criteria and values">
            <p>
              Values are tenths, 0 to 10. Importance is counted in thousandths of a point, so points are
              counted in ten-thousandths.
            </p>
            <CriterionTable model={currentModel} />
          </PageSection>

          <PageSection id="rules" title="Rules">
            <MethodRules model={currentModel} />
            <h3>Without our own rules</h3>
            <p>
              O1 to O3 break ties that the source leaves open. They never overrule it. The five example teams
              and the development set show what they do.
            </p>
            <MethodOwnRules model={currentModel} />
          </PageSection>

          <PageSection id="ranking" title="Ranking and collisions">
            <p>
              A placement that satisfies more of the source's rules stands before one that satisfies fewer,
              whatever the points say. Between equals, our rules decide in the same way; between those, the
              points; between equal points, the simpler placement. Nothing is hidden: an excluded placement
              keeps its points and names the rule.
            </p>
            <p>
              The situations can contradict each other: S2 and S4, S3 and S5, S4 and S5 have no placement in
              common, and neither have O1 and S5, O2 and S3, O3 and S3, nor S2, O1 and O3 together. Then all
              of them are printed in full, and confidence goes no higher than{" "}
              {currentModel.constants.confidence.collisionCap}. Where one of ours differs from the source, the
              source's rule wins.
            </p>
            <p>
              Moving share from any other work to reports never helps Pattern 2 against Pattern 1, in points
              or in rank, and a test holds us to it. This is why importances are not scaled to add up to 100
              %.
            </p>
          </PageSection>

          <PageSection id="tree" title="The way to an answer">
            <p>The rules and the points in the order in which they decide, from the same data.</p>
            <DecisionTree model={currentModel} />
            <p>
              <a href="/decide/sheet/">The three placements on one page, to print</a>
            </p>
          </PageSection>

          <PageSection id="worked" title="Worked example">
            <WorkedExample model={currentModel} />
          </PageSection>

          <PageSection id="not-sure" title="Not sure">
            <p>
              An open question is never given a silent default. Its typical answers stand in for it, each with
              a weight, in every combination with those of the other open questions; where there are more than{" "}
              {figure(currentModel.constants.completions.value)} combinations,{" "}
              {figure(currentModel.constants.completionDraws.value)} are drawn, always the same ones. What
              every combination elects is the answer; otherwise the shares are shown, with the questions that
              would settle most. Freshness, domains and the list of facts never score.
            </p>
            <TypicalAnswers model={currentModel} />
          </PageSection>

          <PageSection id="confidence" title="Confidence">
            <ConfidenceCutOffs model={currentModel} />
          </PageSection>

          <PageSection id="calibration" title="Calibration">
            <MethodCalibration model={currentModel} calibration={currentCalibration()} />
          </PageSection>

          <PageSection id="constants" title="Constants">
            <ConstantTable model={currentModel} />
          </PageSection>

          <PageSection id="limits" title="Known limits">
            <ul className="list">
              <li>
                The source's table favours Pattern 3: it is at least as good as each other placement on six of
                eight rows. Importance that falls to nothing where a need is absent, the floor under
                complexity and the ad hoc row are there to balance that.
              </li>
              <li>
                A weighted sum lets a strength pay for a weakness. The rules are there for the cases in which
                it must not.
              </li>
              <li>
                The cut-offs of the confidence words were moved to suit the labelled cases above. One person
                labelled them, and most of them are clear cases.
              </li>
              <li>
                Governance: the source's table gives Pattern 1 low governance, its prose praises the
                warehouse's contract. We keep the row and let it count for little.
              </li>
            </ul>
          </PageSection>
        </article>
      </div>
    </>
  );
}
