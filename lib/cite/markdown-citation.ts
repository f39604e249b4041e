import { dayWords } from "@/lib/catalog/day-words";
import { markdownText } from "@/lib/decide/record/markdown-text";
import { type Citation, citedTitle, siteName } from "./citation";

const linked = (citation: Citation) => `[${markdownText(citedTitle(citation))}](${citation.address})`;

/** "version 1.0, 22 November 2026", or the day alone. */
export const editionInWords = ({ version, date }: Pick<Citation, "version" | "date">): string =>
  version === undefined ? dayWords(date) : `version ${version}, ${dayWords(date)}`;

/** A link for running text, with site, version and date. */
export const markdownCitation = (citation: Citation): string =>
  `${linked(citation)} (${siteName}, ${editionInWords(citation)})`;

/** An item for the section "More Information" of a MADR record, which dates what its writer read. */
export const recordLine = (citation: Citation): string =>
  `- ${linked(citation)}, ${siteName}, ${editionInWords(citation)}.${readOn(citation)}`;

const readOn = ({ accessed }: Citation) => (accessed === undefined ? "" : ` Read on ${dayWords(accessed)}.`);
