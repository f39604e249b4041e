"use client";

import { useDeferredValue, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useSearch } from "@/components/search/use-search";
import { countFacets, type Facets, narrow, noFacets, waysOut, withoutFacet } from "@/lib/catalog/facets";
import { categories } from "@/lib/catalog/vocabulary";
import { CatalogList } from "./catalog-list";
import type { CatalogRow } from "./catalog-row";
import { CatalogSearch } from "./catalog-search";
import { CatalogStatus } from "./catalog-status";
import { isInCatalogOrder, wholeCatalog } from "./catalog-view";
import { categoryTitle } from "./category-words";
import { CheckFacet } from "./check-facet";
import { FacetFields } from "./facet-fields";
import { FacetPanel } from "./facet-panel";
import { setParts } from "./facet-words";
import { FitNote } from "./fit-note";
import { LinkNote } from "./link-note";
import { ListTools } from "./list-tools";
import { moveInList } from "./move-in-list";
import { NarrowedToNothing } from "./narrowed-to-nothing";
import { NothingFound } from "./nothing-found";
import { SetLine } from "./set-line";
import { useCatalogTable } from "./use-catalog-table";
import { useCatalogView } from "./use-catalog-view";
import { useFits } from "./use-fits";
import { useFoundRows } from "./use-found-rows";

const never = () => () => {};

/** More rows than a screen shows; these are painted with the key that asked for them, the rest right after. */
const paintedFirst = 12;

/** The catalog as a list that can be searched, narrowed and put in order. Server HTML is the whole of it, category by category. */
export function Catalog({ rows }: { readonly rows: readonly CatalogRow[] }) {
  const runs = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const slugs = useMemo(() => rows.map(({ slug }) => slug), [rows]);
  const { view, dropped, type, settle, change, undo } = useCatalogView(slugs);
  const { facets } = view;
  const { state, start } = useSearch();
  const [opened, setOpened] = useState(false);
  const fits = useFits(
    opened || facets.fits.length > 0 || view.columns.includes("fit") || view.sort?.key === "fit",
  );
  const query = view.query.trim();
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (query !== "") start();
  }, [query, start]);

  const answer = useMemo(
    () => (state.kind === "ready" && query !== "" ? state.search(query) : undefined),
    [state, query],
  );
  const choices = fits.kind === "ready" ? fits.choices : undefined;
  const { relations, all, found } = useFoundRows(rows, answer, choices);
  const world = useMemo(() => ({ relations, fits: choices }), [relations, choices]);
  const left = useMemo(() => narrow(found, facets, world), [found, facets, world]);
  const counts = useMemo(() => countFacets(found, facets, world), [found, facets, world]);
  const shown = useCatalogTable(left, view, (sort) => change({ sort }));
  const isSettled = useDeferredValue(left) === left;
  const first = shown.rows[0];

  const setFacets = (next: Facets) => change({ facets: next });
  const clear = () => change({ query: "", facets: noFacets });
  const titleOf = (slug: string) => rows.find((row) => row.slug === slug)?.title ?? slug;

  return (
    <div className="catalog">
      <LinkNote dropped={dropped} />
      <CatalogSearch
        query={view.query}
        onType={type}
        onLeave={settle}
        onOpen={() => {
          settle();
          if (answer && first) location.assign(`/patterns/${first.slug}/`);
        }}
        onDown={() => moveInList(list.current, 1)}
      />
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
              count: counts.categories.get(id),
            }))}
            chosen={facets.categories}
            onChoose={(chosen) => setFacets({ ...facets, categories: chosen })}
            asLinks={!runs}
          />
        }
        more={
          <FacetFields rows={rows} facets={facets} counts={counts} fits={fits.kind} onChange={setFacets} />
        }
      />
      <SetLine
        query={query}
        facets={facets}
        titleOf={titleOf}
        onRemoveQuery={() => change({ query: "" })}
        onChange={setFacets}
        onClear={clear}
        undo={undo}
      />
      {facets.fits.length > 0 ? <FitNote fits={fits.kind} /> : null}
      <ListTools runs={runs} rows={rows} shown={shown.rows} view={view} onChange={change}>
        <CatalogStatus
          search={query === "" ? "idle" : state.kind}
          answer={answer}
          shown={shown.rows}
          all={rows.length}
          first={first}
        />
      </ListTools>
      {shown.rows.length > 0 ? (
        <CatalogList
          list={list}
          runs={runs}
          shown={isSettled ? shown : { ...shown, rows: shown.rows.slice(0, paintedFirst) }}
          view={view}
          grouped={isInCatalogOrder({ ...view, query: answer ? query : "" })}
        />
      ) : found.length > 0 ? (
        <NarrowedToNothing
          query={query}
          withoutQuery={query === "" ? 0 : narrow(all, facets, world).length}
          onDropQuery={() => change({ query: "" })}
          facets={facets}
          titleOf={titleOf}
          ways={waysOut(found, facets, world)}
          without={found.length}
          onDrop={(name) => setFacets(withoutFacet(facets, name))}
          onClear={() => setFacets(noFacets)}
        />
      ) : (
        <NothingFound query={query} nearest={answer?.nearest ?? []} onClear={() => change(wholeCatalog)} />
      )}
    </div>
  );
}
