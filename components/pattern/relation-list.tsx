import type { RelationLink } from "@/lib/catalog/relations";
import type { RelationKind } from "@/lib/catalog/vocabulary";
import { formatSelection } from "@/lib/compare/selection";
import { PatternLink } from "./pattern-link";

type Props = { readonly slug: string; readonly relations: readonly RelationLink[] };

/** Between these a reader chooses. */
const rivals: readonly RelationKind[] = ["alternative-to", "conflicts-with", "evolves-into"];

export function RelationList({ slug: own, relations }: Props) {
  return (
    <>
      <dl className="rel">
        {relations.map(({ kind, words, slug, title, because }) => (
          <div key={`${words} ${slug}`}>
            <dt>{words}</dt>
            <dd>
              <PatternLink slug={slug}>{title}</PatternLink>
              {rivals.includes(kind) ? (
                <a className="compare-both label" href={`/compare/${formatSelection([own, slug])}`}>
                  Compare<span className="vh"> with {title}</span>
                </a>
              ) : null}
            </dd>
            <dd>{because}</dd>
          </div>
        ))}
      </dl>
      <p className="rel-map">
        <a href={`/map/?focus=${own}`}>See on the map</a>
      </p>
    </>
  );
}
