import { useMemo } from "react";
import { draftsIn } from "@/components/decide/questionnaire/draft";
import { useProbes } from "@/components/decide/result/use-probes";
import { registered } from "@/lib/catalog/registry";
import { placements } from "@/lib/catalog/vocabulary";
import type { CompanionSource } from "@/lib/decide/companions";
import { type Fit, fitOf } from "@/lib/decide/fit";
import { currentModel } from "@/lib/decide/model/current-model";
import { recommend } from "@/lib/decide/recommend";
import { unprobed } from "@/lib/decide/sensitivity/probes";
import { placementName } from "@/lib/decide/sentences";
import { listed } from "@/lib/decide/words";

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
        : fitOf(currentModel, slug, sources, recommend(currentModel, draft.answers, [], probes ?? unprobed)),
    [draft, probes, slug, sources],
  );
  if (draft === undefined || fit === undefined || (isPlacement && probes === undefined)) return null;
  return (
    <p className="fit">
      <b>{verdicts[fit.verdict]}</b> {reasonWords(fit)}{" "}
      <span className="label">
        {fit.questions.length > 0 &&
          `${fit.verdict === "possible" ? "Open" : "Read from"}: ${listed(fit.questions)}. `}
        <a href={`/decide/result/?${draft.search}`}>Your result</a>
      </span>
    </p>
  );
}

const verdicts: Readonly<Record<Fit["verdict"], string>> = {
  must: "By your answers: a must.",
  should: "By your answers: you should.",
  consider: "By your answers: worth considering.",
  "not-recommended": "By your answers: not recommended.",
  possible: "By your answers: possible.",
  nothing: "By your answers: nothing speaks for it.",
  recommended: "By your answers: recommended.",
};

/** The strongest reason; for a placement how sure the recommendation is, and every rule that speaks. */
function reasonWords({ verdict, because, behind, confidence }: Fit): string {
  const [reason = ""] = because;
  if (confidence === null) {
    const names = behind.map((slug) => registered(slug)?.title ?? slug);
    const better = names.length === 0 ? "" : ` ${listed(names)} does the same job and fits better.`;
    return `${verdict === "possible" && reason !== "" ? `It fits if: ${reason}.` : reason}${better}`;
  }
  const [first] = placements.filter((slug) => behind.includes(slug));
  const sure = confidence === "toss-up" ? "a toss-up" : `${confidence} confidence`;
  const opening =
    verdict === "possible"
      ? "Too much is open to recommend a placement."
      : first === undefined
        ? `${sure.charAt(0).toUpperCase()}${sure.slice(1)}.`
        : `${placementName(currentModel, first)}, comes first: ${sure}.`;
  return [opening, ...because].join(" ");
}
