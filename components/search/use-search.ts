"use client";

import { useCallback, useRef, useState } from "react";
import type { Search } from "@/lib/search/search-patterns";
import { loadSearch } from "./load-search";

export type SearchState =
  | { readonly kind: "idle" }
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly search: Search }
  | { readonly kind: "failed" };

/** The search, loaded when `start` is first called; after a failure `start` tries again. */
export function useSearch(): { readonly state: SearchState; readonly start: () => void } {
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
  return { state, start };
}
