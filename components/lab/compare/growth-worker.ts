import { comparePlacements } from "@/lib/lab/compare/comparison";
import { growCosts } from "@/lib/lab/compare/growth";
import type { GrowthQuestion } from "./use-growth";

/** Models the growth of the history beside the page. Asked with `{ id, input, reads }`, answers with `{ id, growth }`. */
addEventListener("message", ({ data }: MessageEvent<GrowthQuestion & { readonly id: number }>) => {
  const { id, input, reads } = data;
  postMessage({ id, growth: growCosts(input, comparePlacements(input), reads) });
});
