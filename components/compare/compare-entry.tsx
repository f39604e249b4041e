import { FiveSteps } from "@/components/ui/five-steps";
import type { Entry } from "@/lib/compare/compare-row";

/** A statement of a cell: its mark or figure, the text, the reason; cause and remedy on demand. */
export function CompareEntry({ mark, figure, text, because, more, isPointer }: Entry) {
  const said = (
    <span className={isPointer ? "compare-entry compare-pointer label" : "compare-entry"}>
      {figure === undefined ? null : (
        <span className="steps-of-five">
          <FiveSteps value={figure} />
        </span>
      )}
      {mark === undefined ? null : <b>{mark}</b>}
      <span className="compare-text">{mark === undefined || text === "" ? text : `: ${text}`}</span>
      {because === undefined ? null : <span className="compare-because"> {because}</span>}
    </span>
  );
  if (more === undefined) return said;
  return (
    <details>
      <summary>{said}</summary>
      {more.map((part) => (
        <p key={part.label}>
          <span className="label">{part.label}</span> {part.text}
        </p>
      ))}
    </details>
  );
}
