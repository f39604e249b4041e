import type { QuestionState } from "@/lib/decide/progress";

/** One mark for each question: full where answered, hatched where not sure, empty where open. The words beside it say the same. */
export function ProgressMarks({ states }: { readonly states: readonly QuestionState[] }) {
  return (
    <svg className="progress-marks" width={states.length * 10 - 2} height="12" aria-hidden="true">
      {states.map((state, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place
        <rect key={place} className={state} x={place * 10 + 0.5} y="0.5" width="7" height="11" />
      ))}
    </svg>
  );
}
