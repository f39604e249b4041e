import type { SourceKind } from "@/lib/catalog/vocabulary";

export const sourceKindWords: Readonly<Record<SourceKind, string>> = {
  paper: "Paper",
  book: "Book",
  standard: "Standard",
  documentation: "Documentation",
  article: "Article",
  law: "Law",
};
