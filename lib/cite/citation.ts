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
  /** The reader's day, yyyy-mm-dd; undefined where no clock could tell it. */
  readonly accessed: string | undefined;
};

export const siteName = "Isotherm";

/** "Data lake: Sizing" for a part, "Data lake" for the page. */
export const citedTitle = ({ page, part }: Pick<Citation, "page" | "part">): string =>
  part === undefined ? page : `${page}: ${part}`;

const msPerDay = 86_400_000;

/**
 * The reader's day, yyyy-mm-dd, as a citation may carry it: undefined where the device's clock puts it before the page was
 * written, by more than the day that time zones explain.
 */
export const accessedOn = (today: string, written: string): string | undefined =>
  Date.parse(written) - Date.parse(today) > msPerDay ? undefined : today;
