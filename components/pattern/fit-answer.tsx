import { useMemo } from "react";
import { draftsIn } from "@/components/decide/questionnaire/draft";
import { useProbes } from "@/components/decide/result/use-probes";
import { placements } from "@/lib/catalog/vocabulary";
import type { CompanionSource } from "@/lib/decide/companions";
import { fitOf } from "@/lib/decide/fit";
import { currentModel } from "@/lib/decide/model/current-model";
import { recommendPlacement } from "@/lib/decide/recommend-placement";
import { unprobed } from "@/lib/decide/sensitivity/probes";
import { fitQuestions, fitReason, fitVerdicts } from "./fit-words";

type Props = {
  readonly slug: string;
  readonly sources: readonly CompanionSource[];
  /** The text of the draft. */
  readonly draft: string;
};

/** One line on how a pattern fits the answers of a draft; on a placement's page it waits until the confidence is known. */
export function FitAnswer({ slug, sources, draft: text }: Props) {
  const draft = useMemo(() => draftsIn(text).draft, [text]);
  const isPlacement = placements.some((placement) => placement === slug);
  const probes = useProbes(isPlacement ? draft?.answers : undefined);
  const fit = useMemo(
    () =>
      draft === undefined
        ? undefined
        : fitOf(
            currentModel,
            slug,
            sources,
            recommendPlacement(currentModel, draft.answers, probes ?? unprobed),
          ),
    [draft, probes, slug, sources],
  );
  if (draft === undefined || fit === undefined || (isPlacement && probes === undefined)) return null;
  return (
    <p className="fit">
      <b>By your answers: {fitVerdicts[fit.verdict]}.</b> {fitReason(fit)}{" "}
      <span className="label">
        {fitQuestions(fit)} <a href={`/decide/result/?${draft.search}`}>Your result</a>
      </span>
    </p>
  );
}
