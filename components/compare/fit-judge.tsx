import { useEffect, useMemo } from "react";
import { draftsIn } from "@/components/decide/questionnaire/draft";
import { useProbes } from "@/components/decide/result/use-probes";
import { fitQuestions, fitReason, fitVerdicts } from "@/components/pattern/fit-words";
import { placements } from "@/lib/catalog/vocabulary";
import type { Entry } from "@/lib/compare/compare-row";
import type { CompanionSource } from "@/lib/decide/companions";
import { fitOf } from "@/lib/decide/fit";
import { currentModel } from "@/lib/decide/model/current-model";
import { recommendPlacement } from "@/lib/decide/recommend-placement";
import { unprobed } from "@/lib/decide/sensitivity/probes";

export type Fits = {
  /** The query string of the answers, for a link to the result. */
  readonly search: string;
  readonly bySlug: Readonly<Record<string, Entry>>;
};

export type FitJudgeProps = {
  readonly slugs: readonly string[];
  readonly sources: readonly CompanionSource[];
  /** The text of the draft. */
  readonly draft: string;
  readonly onJudged: (fits: Fits | undefined) => void;
};

/** Says how the patterns fit the answers of a draft, as their pages do. Shows nothing itself: it brings the decision model along. */
export function FitJudge({ slugs, sources, draft: text, onJudged }: FitJudgeProps) {
  const draft = useMemo(() => draftsIn(text).draft, [text]);
  const hasPlacement = placements.some((placement) => slugs.includes(placement));
  const probes = useProbes(hasPlacement ? draft?.answers : undefined);
  const isWaiting = hasPlacement && probes === undefined;
  const result = useMemo(
    () =>
      draft === undefined || isWaiting
        ? undefined
        : recommendPlacement(currentModel, draft.answers, probes ?? unprobed),
    [draft, isWaiting, probes],
  );
  const chosen = slugs.join(",");
  useEffect(() => {
    if (draft === undefined || result === undefined) return onJudged(undefined);
    const entries = chosen.split(",").map((slug): readonly [string, Entry] => {
      const fit = fitOf(currentModel, slug, sources, result);
      const questions = fitQuestions(fit);
      return [
        slug,
        {
          mark: fitVerdicts[fit.verdict],
          text: fitReason(fit),
          ...(questions !== "" && { because: questions }),
        },
      ];
    });
    onJudged({ search: draft.search, bySlug: Object.fromEntries(entries) });
  }, [draft, result, chosen, sources, onJudged]);
  return null;
}
