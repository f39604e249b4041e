import { bibtexEntry } from "./bibtex";
import type { Citation } from "./citation";
import { markdownCitation, recordLine } from "./markdown-citation";

export type CitationForm = {
  readonly id: "address" | "markdown" | "record" | "bibtex";
  readonly name: string;
  readonly text: string;
};

/** A citation in the forms that design documents, records and papers take. */
export const citationForms = (citation: Citation): readonly CitationForm[] => [
  { id: "address", name: "Address", text: citation.address },
  { id: "markdown", name: "Markdown", text: markdownCitation(citation) },
  { id: "record", name: "Decision record, “More information”", text: recordLine(citation) },
  { id: "bibtex", name: "BibTeX", text: bibtexEntry(citation) },
];
