import { memo } from "react";

type Props = {
  /** -2 to +2. */
  readonly value: number;
};

/** "+2", "0", "−1", with a true minus sign. */
export const formatQuality = (value: number) =>
  value > 0 ? `+${value}` : value < 0 ? `−${Math.abs(value)}` : "0";

/** The figure beside its bar: right of the middle speaks for the pattern, left of it against. */
export const QualityFigure = memo(function QualityFigure({ value }: Props) {
  const width = Math.abs(value) * 12;
  return (
    <span className="quality-figure">
      <svg viewBox="0 0 50 12" width="50" height="12" aria-hidden="true">
        <path className="axis" d="M25 0v12" />
        {value === 0 ? null : (
          <rect
            className={value > 0 ? "for" : "against"}
            x={value > 0 ? 25 : 25 - width}
            y="3"
            width={width}
            height="6"
          />
        )}
      </svg>
      <span className="figure">{formatQuality(value)}</span>
    </span>
  );
});
