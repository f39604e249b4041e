import { Heading } from "@/components/pattern/heading";
import { PatternLink } from "@/components/pattern/pattern-link";
import { PlacementGlyph } from "@/components/timeline/placement-glyph";
import { currentModel } from "@/lib/decide/model/current-model";
import { inPoints } from "@/lib/decide/points";
import type { PlacementRecommendation, PlacementResult } from "@/lib/decide/result";
import { placementName, shownTable } from "@/lib/decide/sentences";
import { listed, percentage } from "@/lib/decide/words";

type Props = { readonly result: PlacementRecommendation };

/** The three placements, best first. None is hidden: one that a rule excludes keeps its points and says by which rule. */
export function RankingList({ result }: Props) {
  const { columns } = shownTable(result);
  const isOpen = result.sensitivity.completions > 1;
  return (
    <section className="block" aria-labelledby="ranking">
      <Heading level={2} id="ranking">
        The three placements
      </Heading>
      <ol className="ranking">
        {result.patterns.map((pattern, place) => {
          const entry = currentModel.placements.find(({ slug }) => slug === pattern.slug);
          return (
            <li key={pattern.slug}>
              <PlacementGlyph placement={pattern.slug} />
              <div>
                <h3>
                  <PatternLink slug={pattern.slug}>{placementName(currentModel, pattern.slug)}</PatternLink>
                </h3>
                <p>
                  {entry?.fits} {entry?.hurts}
                </p>
              </div>
              <p className="ranking-rules">{standing(pattern, isOpen)}</p>
              <p className="num ranking-points">
                {inPoints(columns[place]?.total ?? 0)}
                <span className="label"> points{isOpen && ", mean"}</span>
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function standing({ satisfies, ruledOutBy, acceptability }: PlacementResult, isOpen: boolean): string {
  const parts = [
    ...(isOpen ? [`first in ${percentage(acceptability)} of the cases`] : []),
    ...(satisfies.length > 0 ? [`satisfies ${listed(satisfies)}`] : []),
    ...(ruledOutBy.length > 0 ? [`ruled out by ${listed(ruledOutBy)}`] : []),
  ];
  return parts.length === 0 ? "no rule applies" : parts.join("; ");
}
