const width = 320;
const margin = 4;

/** Where zero lies, and how wide a hundredth of a point is, so that every bar of a table fits. */
type Scale = { readonly zero: number; readonly unit: number };

export function scaleOf(differences: readonly number[]): Scale {
  const most = Math.max(1, ...differences);
  const least = Math.min(0, ...differences);
  const unit = (width - 2 * margin) / (most - least);
  return { zero: margin - least * unit, unit };
}

/** A difference as a bar from zero: solid to the right, for the answer; hatched to the left, against it. */
export function PointsBar({ difference, scale }: { readonly difference: number; readonly scale: Scale }) {
  const size = Math.abs(difference) * scale.unit;
  return (
    <svg viewBox={`0 0 ${width} 34`} preserveAspectRatio="none" aria-hidden="true">
      <path className="z" d={`M${scale.zero.toFixed(1)} 0V34`} />
      {difference > 0 && <rect className="f" x={scale.zero} y="11" width={size} height="12" />}
      {difference < 0 && <rect className="a" x={scale.zero - size} y="11.5" width={size} height="11" />}
    </svg>
  );
}
