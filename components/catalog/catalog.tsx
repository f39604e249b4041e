"use client";

import { useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { useSearch } from "@/components/search/use-search";
import { type Category, categories } from "@/lib/catalog/vocabulary";
import { CatalogBody } from "./catalog-body";
import type { FoundRow } from "./catalog-columns";
import { CatalogHead } from "./catalog-head";
import type { CatalogRow } from "./catalog-row";
import { CatalogSearch } from "./catalog-search";
import { CatalogStatus } from "./catalog-status";
import { isInCatalogOrder, wholeCatalog } from "./catalog-view";
import { CategoryFacet } from "./category-facet";
import { moveInList } from "./move-in-list";
import { NothingFound } from "./nothing-found";
import { SortChoice } from "./sort-choice";
import { useCatalogTable } from "./use-catalog-table";
import { useCatalogView } from "./use-catalog-view";

const never = () => () => {};

/** The catalog as a table that can be searched, narrowed and put in order. Server HTML is the whole of it, category by category. */
export function Catalog({ rows }: { readonly rows: readonly CatalogRow[] }) {
  const runs = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [view, { type, settle, change }] = useCatalogView();
  const { state, start } = useSearch();
  const query = view.query.trim();
  const list = useRef<HTMLTableElement>(null);

  useEffect(() => {
    if (query !== "") start();
  }, [query, start]);

  const answer = useMemo(
    () => (state.kind === "ready" && query !== "" ? state.search(query) : undefined),
    [state, query],
  );
  const found = useMemo(() => {
    if (!answer) return rows;
    const bySlug = new Map(rows.map((row) => [row.slug, row]));
    return answer.hits.flatMap((hit): readonly FoundRow[] => {
      const row = bySlug.get(hit.slug);
      return row ? [{ ...row, hit }] : [];
    });
  }, [answer, rows]);

  const table = useCatalogTable(found, view, (sort) => change({ sort }));
  const shown = table.getRowModel().rows.map(({ original }) => original);
  const counts: ReadonlyMap<Category, number> =
    table.getColumn("category")?.getFacetedUniqueValues() ?? new Map();
  const first = shown[0];
  const isWhole = view.query === "" && view.categories.length === 0 && view.sort === null;

  return (
    <div className="catalog">
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
      <CategoryFacet
        chosen={view.categories}
        counts={counts}
        runs={runs}
        onChoose={(chosen) => change({ categories: categories.filter((one) => chosen.includes(one)) })}
      />
      <div className="catalog-line">
        <CatalogStatus
          search={query === "" ? "idle" : state.kind}
          answer={answer}
          shown={shown}
          first={first}
        />
        {runs ? (
          <SortChoice sort={view.sort} searched={query !== ""} onSort={(sort) => change({ sort })} />
        ) : null}
        {isWhole || shown.length === 0 ? null : (
          <button type="button" className="plain" onClick={() => change(wholeCatalog)}>
            Show the whole catalog
          </button>
        )}
      </div>
      {shown.length > 0 ? (
        <table
          className="data catalog-table"
          id="catalog-list"
          ref={list}
          onKeyDown={(event) => {
            const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : undefined;
            if (step && moveInList(event.currentTarget, step)) event.preventDefault();
          }}
        >
          <caption className="vh">Patterns</caption>
          <CatalogHead headers={table.getFlatHeaders()} runs={runs} />
          <CatalogBody rows={shown} grouped={isInCatalogOrder({ ...view, query: answer ? query : "" })} />
        </table>
      ) : (
        <NothingFound
          query={query}
          elsewhere={found.length}
          nearest={answer?.nearest ?? []}
          onAllCategories={() => change({ categories: [] })}
          onClear={() => change(wholeCatalog)}
        />
      )}
    </div>
  );
}
