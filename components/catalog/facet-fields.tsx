import { useMemo } from "react";
import {
  countFacets,
  type FacetRow,
  type Facets,
  type FacetWorld,
  fitChoices,
  freshnessChoices,
  platforms,
} from "@/lib/catalog/facets";
import type { CatalogRow } from "./catalog-row";
import { CheckFacet } from "./check-facet";
import { freshnessWords } from "./facet-words";
import { FitFacet } from "./fit-facet";
import { QualityFacet } from "./quality-facet";
import { RelationFacet } from "./relation-facet";
import type { Fits } from "./use-fits";

export type FacetFieldsProps = {
  /** The whole catalog. */
  readonly rows: readonly CatalogRow[];
  /** What the search leaves of it. */
  readonly found: readonly FacetRow[];
  readonly facets: Facets;
  readonly world: FacetWorld;
  readonly fits: Fits["kind"];
  readonly onChange: (facets: Facets) => void;
};

/** All facets but the category. Their choices are counted only while they are in sight. */
export function FacetFields({ rows, found, facets, world, fits, onChange }: FacetFieldsProps) {
  const counts = useMemo(() => countFacets(found, facets, world), [found, facets, world]);
  return (
    <>
      <QualityFacet
        needs={facets.needs}
        counts={counts.needs}
        onChoose={(needs) => onChange({ ...facets, needs })}
      />
      <CheckFacet
        legend="Platform"
        options={platforms.map(({ id, label }) => ({ id, label, count: counts.platforms.get(id) }))}
        chosen={facets.platforms}
        onChoose={(chosen) => onChange({ ...facets, platforms: chosen })}
      />
      <CheckFacet
        legend="Changes visible within"
        note="A pattern suits a freshness that one of its conditions names, unless one of its counter-conditions holds on that freshness alone. Where no condition reads freshness, any time will do."
        options={freshnessChoices.map((id) => ({
          id,
          label: freshnessWords[id],
          count: counts.freshness.get(id),
        }))}
        chosen={facets.freshness}
        onChoose={(freshness) => onChange({ ...facets, freshness })}
      />
      <FitFacet
        fits={fits}
        options={fitChoices.map((id) => ({ id, count: counts.fits.get(id) }))}
        chosen={facets.fits}
        onChoose={(chosen) => onChange({ ...facets, fits: chosen })}
      />
      <RelationFacet
        rows={rows}
        relation={facets.relation}
        targets={counts.targets}
        ways={counts.ways}
        onChoose={(relation) => onChange({ ...facets, relation })}
      />
    </>
  );
}
