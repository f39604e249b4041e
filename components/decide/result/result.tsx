"use client";

import { useMemo } from "react";
import { useHydrated } from "@/components/timeline/use-hydrated";
import { currentModel } from "@/lib/decide/model/current-model";
import { progressOf } from "@/lib/decide/progress";
import { recommendPlacement } from "@/lib/decide/recommend-placement";
import { unprobed } from "@/lib/decide/sensitivity/probes";
import { HatchPattern } from "../hatch-pattern";
import { LinkNotice } from "../link-notice";
import { useLink } from "../use-link";
import { ModelChangeNotice } from "./model-change-notice";
import { NoAnswers } from "./no-answers";
import { ResultParts } from "./result-parts";
import { useProbes } from "./use-probes";
import { Verdict } from "./verdict";

/**
 * The answer to the answers in the address: the verdict at once, its parts as they come. Before scripts run, and without any answer,
 * it says what to do instead.
 */
export function Result() {
  const link = useLink();
  const hydrated = useHydrated();
  const { answers } = link;
  const isEmpty = Object.keys(answers).length === 0;
  const probes = useProbes(isEmpty ? undefined : answers);
  const result = useMemo(
    () => (isEmpty ? undefined : recommendPlacement(currentModel, answers, probes ?? unprobed)),
    [answers, isEmpty, probes],
  );
  const { answered, of } = progressOf(currentModel, answers);
  return (
    <>
      <HatchPattern />
      <div className="crumbs">
        <nav aria-label="Breadcrumb">
          <ol>
            <li>
              <a href="/decide/">Decide</a>
            </li>
            <li aria-current="page">Result</li>
          </ol>
        </nav>
        <p>
          Decision model {currentModel.modelVersion}
          {hydrated && `, ${answered} of ${of} questions answered`}
        </p>
      </div>
      {hydrated && <LinkNotice link={link} />}
      {result && probes && link.modelVersion !== null && (
        <ModelChangeNotice version={link.modelVersion} answers={answers} result={result} />
      )}
      {result ? (
        <>
          <Verdict result={result} isTested={probes !== undefined} />
          <ResultParts result={result} isTested={probes !== undefined} />
        </>
      ) : (
        <NoAnswers isWaiting={!hydrated} />
      )}
    </>
  );
}
