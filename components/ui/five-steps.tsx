import { formatQuality } from "@/components/catalog/quality-figure";

/** A quality's place among the five, from −2 to +2, drawn and as a figure. */
export function FiveSteps({ value }: { readonly value: number }) {
  return (
    <>
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
    </>
  );
}
