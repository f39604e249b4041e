import { buildSearch } from "@/lib/search/search-patterns";
import { fetchDocuments } from "./fetch-index";
import type { SearchNews, SearchOrder } from "./search-messages";

/** Loads the index, builds the search and answers queries beside the page. */
const tell = (news: SearchNews) => postMessage(news);

tell({ kind: "started" });
fetchDocuments().then(
  (documents) => {
    const search = buildSearch(documents);
    addEventListener("message", ({ data: { id, query } }: MessageEvent<SearchOrder>) =>
      tell({ kind: "answer", id, answer: search(query) }),
    );
    tell({ kind: "ready" });
  },
  (error: unknown) => tell({ kind: "failed", problem: error instanceof Error ? error.message : `${error}` }),
);
