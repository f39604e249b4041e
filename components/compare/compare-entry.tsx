import { formatQuality } from "@/components/catalog/quality-figure";
import type { Entry } from "@/lib/compare/compare-row";

/** A statement of a cell: its mark or figure, the text, the reason; cause and remedy on demand. */
export function CompareEntry({ mark, figure, text, because, more, isPointer }: Entry) {
  const said = (
    <span className={isPointer ? "compare-entry compare-pointer label" : "compare-entry"}>
      {figure === undefined ? null : <FiveSteps value={figure} />}
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

/** A quality's place among the five, drawn and as a figure. */
function FiveSteps({ value }: { readonly value: number }) {
  return (
    <span className="steps-of-five">
      <svg viewBox="0 0 58 10" width="58" height="10" aria-hidden="true">
        {[-2, -1, 0, 1, 2].map((step) => (
          <rect
            key={step}
            className={step === value ? "on" : "off"}
            x={(step + 2) * 12}
            y={1}
            width={10}
            height={8}
          />
        ))}
      </svg>
      <span className="num">{formatQuality(value)}</span>
    </span>
  );
}
