import type { Recommendation } from "@/lib/decide/result";
import { ArchitectureFigure } from "../architecture/architecture-figure";
import { CompanionList } from "./companion-list";
import { RecordPanel } from "./record-panel";

type Props = {
  readonly result: Recommendation;
  /** Whether other weights and answers have been tried. */
  readonly isTested: boolean;
};

/** The parts of an answer that need the whole catalog: what goes with the placement, the drawing of all of it, and the record. */
export function ResultPatterns({ result, isTested }: Props) {
  return (
    <>
      <CompanionList result={result} />
      <ArchitectureFigure result={result} />
      <RecordPanel result={result} isTested={isTested} />
    </>
  );
}
