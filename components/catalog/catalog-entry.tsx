import { HitReason } from "@/components/search/hit-reason";
import { MarkedText } from "@/components/search/marked-text";
import type { FoundRow } from "./catalog-columns";
import { shownQualities } from "./catalog-row";
import { QualityFigure } from "./quality-figure";

/** The cells of one pattern after its category: name and summary, then the qualities. */
export function CatalogEntry({ row }: { readonly row: FoundRow }) {
  const { slug, title, page, hit } = row;
  const name = <MarkedText text={title} ranges={hit?.titleRanges ?? []} />;
  return (
    <>
      <th scope="row" className="entry">
        {page ? <a href={`/patterns/${slug}/`}>{name}</a> : <span className="to-come">{name}</span>}
        {page ? <span className="summary">{page.summary}</span> : null}
        {hit ? <HitReason hit={hit} /> : null}
      </th>
      {page ? (
        shownQualities.map(({ id, label }) => (
          <td key={id} className="num" data-l={label}>
            {page.qualities[id] === undefined ? null : <QualityFigure value={page.qualities[id]} />}
          </td>
        ))
      ) : (
        <td className="num to-come" colSpan={shownQualities.length}>
          page to come
        </td>
      )}
    </>
  );
}
