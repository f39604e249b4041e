import { CompareButton } from "@/components/compare/compare-button";
import { HitReason } from "@/components/search/hit-reason";
import { MarkedText } from "@/components/search/marked-text";
import type { FoundRow } from "./catalog-row";

type Props = { readonly row: FoundRow; readonly summary: boolean };

/** The head of a row and of a card: the name and whether it is to be compared, what it is, why it was found. */
export function PatternName({ row: { slug, title, summary: words, hit }, summary }: Props) {
  return (
    <>
      <span className="entry-head">
        <a className="pattern-name" href={`/patterns/${slug}/`}>
          <MarkedText text={title} ranges={hit?.titleRanges ?? []} />
        </a>
        <CompareButton slug={slug} title={title} />
      </span>
      {summary ? <span className="summary">{words}</span> : null}
      {hit ? <HitReason hit={hit} /> : null}
    </>
  );
}
