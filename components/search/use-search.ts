"use client";

import { useCallback, useMemo, useRef, useState } from "react";
import type { Search, SearchAnswer } from "@/lib/search/search-patterns";
import { loadSearch } from "./load-search";

type SearchState =
  | { readonly kind: "idle" }
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly search: Search }
  | { readonly kind: "failed" };

export type LiveSearch = {
  readonly state: SearchState["kind"];
  /** The answer to this query. Undefined without a query, and until the search is there. */
  readonly answer: SearchAnswer | undefined;
  /** Whether the answer to this query is still to come. */
  readonly isPending: boolean;
  /** Loads the search; after a failure, tries again. */
  readonly start: () => void;
};

/** What the search finds for a query, which is trimmed, while it is being typed. */
export function useSearch(query: string): LiveSearch {
  const [state, setState] = useState<SearchState>({ kind: "idle" });
  const started = useRef(false);
  const start = useCallback(() => {
    if (started.current) return;
    started.current = true;
    setState({ kind: "loading" });
    loadSearch().then(
      (search) => setState({ kind: "ready", search }),
      () => {
        started.current = false;
        setState({ kind: "failed" });
      },
    );
  }, []);
  const answer = useMemo(
    () => (state.kind === "ready" && query !== "" ? state.search(query) : undefined),
    [state, query],
  );
  return { state: state.kind, answer, isPending: state.kind === "loading" && query !== "", start };
}
