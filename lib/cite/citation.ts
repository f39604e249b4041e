/** What a reader cites: a page, or a part of one. */
export type Citation = {
  /** As `citedAddress` gives it: absolute, and safe in Markdown and BibTeX. */
  readonly address: string;
  readonly page: string;
  /** The heading of the cited part. */
  readonly part?: string | undefined;
  /** Pages without a version of their own have only a date. */
  readonly version?: string | undefined;
  /** The day of the newest change, yyyy-mm-dd. */
  readonly date: string;
  /** The reader's day, yyyy-mm-dd. */
  readonly accessed: string;
};

export const siteName = "Isotherm";

/** "Data lake: Sizing" for a part, "Data lake" for the page. */
export const citedTitle = ({ page, part }: Pick<Citation, "page" | "part">): string =>
  part === undefined ? page : `${page}: ${part}`;
