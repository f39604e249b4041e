import { type RelationKind, relationWords } from "@/lib/catalog/vocabulary";

/** The kind of relation as a label writes it. */
export const kindTitle = (kind: RelationKind) => {
  const { forward } = relationWords[kind];
  return `${forward.charAt(0).toUpperCase()}${forward.slice(1)}`;
};
