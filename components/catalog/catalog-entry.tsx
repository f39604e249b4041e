import { HitReason } from "@/components/search/hit-reason";
import { MarkedText } from "@/components/search/marked-text";
import type { FoundRow } from "./catalog-columns";
import { shownQualities } from "./catalog-row";
import { QualityFigure } from "./quality-figure";

/** The cells of one pattern after its category: name and summary, then the qualities. */
export function CatalogEntry({ row }: { readonly row: FoundRow }) {
  const { slug, title, summary, qualities, hit } = row;
  const name = <MarkedText text={title} ranges={hit?.titleRanges ?? []} />;
  return (
    <>
      <th scope="row" className="entry">
        <a href={`/patterns/${slug}/`}>{name}</a>
        <span className="summary">{summary}</span>
        {hit ? <HitReason hit={hit} /> : null}
      </th>
      {shownQualities.map(({ id, label }) => (
        <td key={id} className="num" data-l={label}>
          {qualities[id] === undefined ? null : <QualityFigure value={qualities[id]} />}
        </td>
      ))}
    </>
  );
}
