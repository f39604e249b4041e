import { newestDay } from "./newest-day";
import type { Pattern } from "./schema";

/** A pattern as `/api/v1/` gives it: its front matter with its slug, and what follows from them. */
export type PatternRecord = Pattern & {
  /** The page's path, with its closing slash. */
  readonly url: string;
  /** Words of prose on the page. */
  readonly words: number;
  /** The newest date among its changes, yyyy-mm-dd; no clock is asked. */
  readonly generated: string;
};

export const recordPattern = (pattern: Pattern, words: number): PatternRecord => ({
  url: `/patterns/${pattern.slug}/`,
  words,
  generated: newestDay(pattern.changes),
  ...pattern,
});
