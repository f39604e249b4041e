import { useMemo } from "react";
import type { Answers } from "@/lib/decide/answers";
import { currentModel } from "@/lib/decide/model/current-model";
import { inPoints, shownTotal } from "@/lib/decide/points";
import { recommendPlacement } from "@/lib/decide/recommend-placement";
import type { PlacementRecommendation } from "@/lib/decide/result";
import { unprobed } from "@/lib/decide/sensitivity/probes";
import { placementName } from "@/lib/decide/sentences";
import { listed, percentage } from "@/lib/decide/words";

type Props = { readonly result: PlacementRecommendation; readonly changes: Answers };

/** The three placements as they stand with the changes, best first, with the rules that then apply. */
export function WhatIfStanding({ result, changes }: Props) {
  const after = useMemo(
    () => recommendPlacement(currentModel, { ...result.answers, ...changes }, unprobed),
    [result, changes],
  );
  const [first] = after.patterns;
  const isTurned = first?.slug !== result.patterns[0]?.slug;
  const most = Math.max(...after.patterns.map(({ score }) => score), 1);
  const isOpen = after.sensitivity.completions > 1;
  const fired = after.rules.filter(({ state }) => state === "fired").map(({ id }) => id);
  return (
    <div className={isTurned ? "standing turned" : "standing"}>
      <p role="status" className="standing-says">
        {first !== undefined &&
          `${isTurned ? "Turned: " : ""}${placementName(currentModel, first.slug)}, comes first`}
        {fired.length > 0
          ? `. ${fired.length === 1 ? "Rule" : "Rules"} ${listed(fired)} ${fired.length === 1 ? "applies" : "apply"}.`
          : ", on points."}
      </p>
      <ol>
        {after.patterns.map(({ slug, number, score, ruledOutBy, acceptability }) => (
          <li key={slug}>
            <span>
              Pattern {number}
              {ruledOutBy.length > 0 && <span className="label"> ruled out by {listed(ruledOutBy)}</span>}
            </span>
            <svg className="standing-bar" aria-hidden="true">
              <rect x="0" y="3" height="10" width={`${(score / most) * 100}%`} />
            </svg>
            <span className="num">
              {isOpen && <span className="label">{percentage(acceptability)} of cases, </span>}
              {inPoints(shownTotal(score))}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
