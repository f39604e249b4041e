import { HitReason } from "@/components/search/hit-reason";
import { MarkedText } from "@/components/search/marked-text";
import type { FoundRow } from "./catalog-row";

type Props = { readonly row: FoundRow; readonly summary: boolean };

/** The head of a row and of a card: the name, what it is, why it was found. What can be done with one pattern goes to its end. */
export function PatternName({ row: { slug, title, summary: words, hit }, summary }: Props) {
  return (
    <>
      <a className="pattern-name" href={`/patterns/${slug}/`}>
        <MarkedText text={title} ranges={hit?.titleRanges ?? []} />
      </a>
      {summary ? <span className="summary">{words}</span> : null}
      {hit ? <HitReason hit={hit} /> : null}
    </>
  );
}
