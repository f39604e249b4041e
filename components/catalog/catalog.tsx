"use client";

import { useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { useOnceAnswered } from "@/components/search/use-once-answered";
import { useSearch } from "@/components/search/use-search";
import { CatalogResults } from "./catalog-results";
import type { CatalogRow } from "./catalog-row";
import { CatalogSearch } from "./catalog-search";
import { LinkNote } from "./link-note";
import { moveInList } from "./move-in-list";
import { useCatalogView } from "./use-catalog-view";

const never = () => () => {};

/** The catalog as a list that can be searched, narrowed and put in order. Server HTML is the whole of it, category by category. */
export function Catalog({ rows }: { readonly rows: readonly CatalogRow[] }) {
  const runs = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const slugs = useMemo(() => rows.map(({ slug }) => slug), [rows]);
  const { view, dropped, type, settle, change, undo } = useCatalogView(slugs);
  const query = view.query.trim();
  const { state, answer, isPending, start } = useSearch(query);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (query !== "") start();
  }, [query, start]);

  const openFirst = useOnceAnswered(query, isPending, () => {
    const first = list.current?.querySelector<HTMLAnchorElement>("a.pattern-name");
    if (answer && first) location.assign(first.href);
  });
  const { facets, sort, layout, columns } = view;
  // What the list shows: a query counts from its answer on, or at once where none will come.
  const listed = state === "failed" || answer ? query : "";
  const shown = useMemo(
    () => ({ query: listed, facets, sort, layout, columns }),
    [listed, facets, sort, layout, columns],
  );

  return (
    <div className="catalog">
      <LinkNote dropped={dropped} />
      <CatalogSearch
        query={view.query}
        onType={type}
        onLeave={settle}
        onOpen={() => {
          settle();
          openFirst();
        }}
        onDown={() => moveInList(list.current, 1)}
      />
      <div aria-busy={isPending}>
        <CatalogResults
          list={list}
          runs={runs}
          rows={rows}
          view={shown}
          search={query === "" ? "idle" : state}
          answer={answer}
          onChange={change}
          undo={undo}
        />
      </div>
    </div>
  );
}
