import type { SearchAnswer } from "@/lib/search/search-patterns";

/** What a page asks the search worker. Answers carry the question's number. */
export type SearchOrder = { readonly id: number; readonly query: string };

/** What the search worker tells the page: that its script runs, that the index is there or is not, and each answer. */
export type SearchNews =
  | { readonly kind: "started" }
  | { readonly kind: "ready" }
  | { readonly kind: "failed"; readonly problem: string }
  | { readonly kind: "answer"; readonly id: number; readonly answer: SearchAnswer };
