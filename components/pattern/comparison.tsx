import { CompareLink } from "@/components/compare/compare-link";
import type { Comparison as ComparisonFacts } from "@/lib/catalog/catalog";
import { Heading } from "./heading";

/** Near neighbours told apart, the same on each page concerned. */
export function Comparison({
  comparison,
  children,
}: {
  readonly comparison: ComparisonFacts;
  readonly children: React.ReactNode;
}) {
  return (
    <div className="comparison">
      <Heading level={3} id={`compared-${comparison.id}`}>
        {comparison.title}
      </Heading>
      <p>{comparison.summary}</p>
      {children}
      <CompareLink slugs={comparison.patterns} title={comparison.title} />
    </div>
  );
}
