import { mixKeys } from "@/lib/catalog/vocabulary";
import type { Mix } from "@/lib/decide/answers";

/** The four shares as one bar. A picture of numbers that stand beside it. */
export function ShareBar({ mix }: { readonly mix: Mix | undefined }) {
  let left = 0;
  const spans = mixKeys.map((key) => {
    const span = { key, left, share: mix?.[key] ?? 0 };
    left += span.share;
    return span;
  });
  return (
    <svg className="share-bar" aria-hidden="true">
      {mix === undefined ? (
        <rect className="empty" x="0" y="0.5" width="100%" height="15" />
      ) : (
        spans.map(({ key, left, share }) => (
          <rect key={key} className={`share-${key}`} x={`${left}%`} y="0.5" width={`${share}%`} height="15" />
        ))
      )}
    </svg>
  );
}
