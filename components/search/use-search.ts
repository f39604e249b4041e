"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { SearchAnswer } from "@/lib/search/search-patterns";
import { askLatest } from "./ask-latest";
import { type AskSearch, loadSearch } from "./load-search";

type SearchState =
  | { readonly kind: "idle" }
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly ask: AskSearch }
  | { readonly kind: "failed" };

/** An answer with the query that it answers. */
type Found = { readonly query: string; readonly answer: SearchAnswer };

export type LiveSearch = {
  readonly state: SearchState["kind"];
  /** The latest answer: that to an earlier query until the one to this query comes. Undefined before the first and without a query. */
  readonly found: Found | undefined;
  /** Whether the answer to this query is still to come from a search that is there. */
  readonly isPending: boolean;
  /** Loads the search; after a failure, tries again. */
  readonly start: () => void;
};

/** What the search finds for a query, which is trimmed, while it is being typed. */
export function useSearch(query: string): LiveSearch {
  const [state, setState] = useState<SearchState>({ kind: "idle" });
  const [found, setFound] = useState<Found>();
  const started = useRef(false);
  const fail = useCallback(() => {
    started.current = false;
    setState({ kind: "failed" });
    setFound(undefined);
  }, []);
  const start = useCallback(() => {
    if (started.current) return;
    started.current = true;
    setState({ kind: "loading" });
    loadSearch().then((ask) => setState({ kind: "ready", ask }), fail);
  }, [fail]);

  const want = useMemo(
    () =>
      state.kind === "ready"
        ? askLatest(state.ask, {
            onAnswer: (answered, answer) => setFound({ query: answered, answer }),
            onFailure: fail,
          })
        : undefined,
    [state, fail],
  );
  useEffect(() => {
    if (query !== "") want?.(query);
  }, [want, query]);
  // What is typed into an emptied box has no earlier answer.
  if (query === "" && found !== undefined) setFound(undefined);

  return {
    state: state.kind,
    found: query === "" ? undefined : found,
    isPending: state.kind === "ready" && query !== "" && found?.query !== query,
    start,
  };
}
