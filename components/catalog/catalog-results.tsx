import { memo, type RefObject, useEffect, useMemo, useState } from "react";
import type { LiveSearch } from "@/components/search/use-search";
import { countCategories, type Facets, narrow, noFacets, waysOut, withoutFacet } from "@/lib/catalog/facets";
import { categories } from "@/lib/catalog/vocabulary";
import type { SearchAnswer } from "@/lib/search/search-patterns";
import { CatalogList } from "./catalog-list";
import type { CatalogRow } from "./catalog-row";
import { CatalogStatus } from "./catalog-status";
import { type CatalogView, isInCatalogOrder, wholeCatalog } from "./catalog-view";
import { categoryTitle } from "./category-words";
import { CheckFacet } from "./check-facet";
import { FacetFields } from "./facet-fields";
import { FacetPanel } from "./facet-panel";
import { setParts } from "./facet-words";
import { FitNote } from "./fit-note";
import { ListTools } from "./list-tools";
import { NarrowedToNothing } from "./narrowed-to-nothing";
import { NothingFound } from "./nothing-found";
import { rowsInSight } from "./rows-in-sight";
import { SetLine } from "./set-line";
import { useCatalogTable } from "./use-catalog-table";
import type { CatalogControls } from "./use-catalog-view";
import { useFits } from "./use-fits";
import { useFoundRows } from "./use-found-rows";

type Props = {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly runs: boolean;
  readonly rows: readonly CatalogRow[];
  /** Its query is the one that `answer` answers. */
  readonly view: CatalogView;
  readonly search: LiveSearch["state"];
  readonly answer: SearchAnswer | undefined;
  readonly onChange: CatalogControls["change"];
  readonly undo: CatalogControls["undo"];
};

const pauseMs = 150;

/** How many rows to paint: with a new answer those in sight, and all in a pause of the typing. The rows below the screen would hold up the next key. */
function usePaintedRows(
  list: RefObject<HTMLDivElement | null>,
  view: CatalogView,
  answer: SearchAnswer | undefined,
): number {
  const [rested, setRested] = useState(answer);
  useEffect(() => {
    const pause = setTimeout(() => setRested(answer), pauseMs);
    return () => clearTimeout(pause);
  }, [answer]);
  return rested === answer ? Number.POSITIVE_INFINITY : rowsInSight(list.current, view);
}

/** What the query and the facets leave of the catalog, with all that changes it but the search box: a key that is typed renders it once, with its answer. */
export const CatalogResults = memo(function CatalogResults(props: Props) {
  const { list, runs, rows, view, search, answer, onChange, undo } = props;
  const { query, facets } = view;
  const [opened, setOpened] = useState(false);
  const fits = useFits(
    opened || facets.fits.length > 0 || view.columns.includes("fit") || view.sort?.key === "fit",
  );
  const choices = fits.kind === "ready" ? fits.choices : undefined;
  const { relations, all, found } = useFoundRows(rows, answer, choices);
  const world = useMemo(() => ({ relations, fits: choices }), [relations, choices]);
  const left = useMemo(() => narrow(found, facets, world), [found, facets, world]);
  const inCategories = useMemo(() => countCategories(found, facets, world), [found, facets, world]);
  const shown = useCatalogTable(left, view, (sort) => onChange({ sort }));
  const painted = usePaintedRows(list, view, answer);

  const setFacets = (next: Facets) => onChange({ facets: next });
  const clear = () => onChange({ query: "", facets: noFacets });
  const titleOf = (slug: string) => rows.find((row) => row.slug === slug)?.title ?? slug;

  return (
    <>
      <FacetPanel
        runs={runs}
        set={setParts(facets, titleOf).length}
        shown={left.length}
        onOpen={() => setOpened(true)}
        onClear={() => setFacets(noFacets)}
        main={
          <CheckFacet
            legend="Category"
            options={categories.map((id) => ({
              id,
              label: categoryTitle(id),
              count: inCategories.get(id),
            }))}
            chosen={facets.categories}
            onChoose={(chosen) => setFacets({ ...facets, categories: chosen })}
            asLinks={!runs}
          />
        }
        more={
          <FacetFields
            rows={rows}
            found={found}
            facets={facets}
            world={world}
            fits={fits.kind}
            onChange={setFacets}
          />
        }
      />
      <SetLine
        query={query}
        facets={facets}
        titleOf={titleOf}
        onRemoveQuery={() => onChange({ query: "" })}
        onChange={setFacets}
        onClear={clear}
        undo={undo}
      />
      <FitNote fits={fits.kind} isAsked={facets.fits.length > 0} />
      <ListTools runs={runs} rows={rows} shown={shown.rows} view={view} onChange={onChange}>
        <CatalogStatus
          search={search}
          answer={answer}
          shown={shown.rows}
          all={rows.length}
          first={shown.rows[0]}
        />
      </ListTools>
      {shown.rows.length > 0 ? (
        <CatalogList
          list={list}
          runs={runs}
          shown={{ ...shown, rows: shown.rows.slice(0, painted) }}
          view={view}
          grouped={isInCatalogOrder({ ...view, query: answer ? query : "" })}
        />
      ) : found.length > 0 ? (
        <NarrowedToNothing
          query={query}
          withoutQuery={query === "" ? 0 : narrow(all, facets, world).length}
          onDropQuery={() => onChange({ query: "" })}
          facets={facets}
          titleOf={titleOf}
          ways={waysOut(found, facets, world)}
          without={found.length}
          onDrop={(name) => setFacets(withoutFacet(facets, name))}
          onClear={() => setFacets(noFacets)}
        />
      ) : (
        <NothingFound query={query} nearest={answer?.nearest ?? []} onClear={() => onChange(wholeCatalog)} />
      )}
    </>
  );
});
