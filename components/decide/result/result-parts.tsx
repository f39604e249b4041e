import { useMemo } from "react";
import { loadPart } from "@/components/ui/load-part";
import type { PlacementRecommendation } from "@/lib/decide/result";
import { loadPatterns } from "./load-patterns";
import { PartNotice } from "./part-notice";
import { usePart } from "./use-part";
import { usePlaceOnArrival } from "./use-place-on-arrival";

type Props = {
  readonly result: PlacementRecommendation;
  /** Whether other weights and answers have been tried; until then nothing is said about how sure the answer is. */
  readonly isTested: boolean;
};

const loadSections = () => loadPart("What stands behind the answer", import("./result-sections"));

/** What stands below the verdict. It comes after it: what follows from the answers alone, and what the catalog's patterns add. */
export function ResultParts({ result, isTested }: Props) {
  const sections = usePart(loadSections);
  const patterns = usePart(loadPatterns);
  const whole = useMemo(
    () =>
      patterns.kind === "ready" ? patterns.loaded.withCompanions(result, patterns.loaded.sources) : undefined,
    [patterns, result],
  );
  usePlaceOnArrival([sections.kind, patterns.kind, isTested].join());
  if (sections.kind !== "ready") return <PartNotice part={sections} what="what stands behind the answer" />;
  return (
    <sections.loaded.ResultSections result={result} isTested={isTested} breaks={whole?.breaks}>
      {patterns.kind === "ready" && whole !== undefined ? (
        <patterns.loaded.ResultPatterns result={whole} isTested={isTested} />
      ) : (
        patterns.kind !== "ready" && <PartNotice part={patterns} what="the patterns that go with it" />
      )}
    </sections.loaded.ResultSections>
  );
}
