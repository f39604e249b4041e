import { fieldLabels } from "@/lib/search/search-document";
import type { SearchHit } from "@/lib/search/search-patterns";
import { MarkedText } from "./marked-text";

type Props = { readonly hit: Pick<SearchHit, "field" | "text" | "ranges"> };

/** Why a pattern was found, where its name does not say so: "technology: Debezium". */
export function HitReason({ hit: { field, text, ranges } }: Props) {
  if (field === "title" || ranges.length === 0) return null;
  return (
    <span className="hit-reason">
      {fieldLabels[field]}: <MarkedText text={text} ranges={ranges} />
    </span>
  );
}
