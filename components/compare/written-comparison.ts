/** A comparison of near neighbours as `content/comparisons/` has it; its text stands on the page of each of its patterns. */
export type WrittenComparison = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly patterns: readonly string[];
};

/** Where a written comparison stands on a pattern's page. */
export const writtenAddress = (id: string, slug: string) => `/patterns/${slug}/#compared-${id}`;
