import type { RelationLink } from "@/lib/catalog/relations";
import { PatternLink } from "./pattern-link";

type Props = { readonly slug: string; readonly relations: readonly RelationLink[] };

export function RelationList({ slug: own, relations }: Props) {
  return (
    <>
      <dl className="rel">
        {relations.map(({ words, slug, title, because }) => (
          <div key={`${words} ${slug}`}>
            <dt>{words}</dt>
            <dd>
              <PatternLink slug={slug}>{title}</PatternLink>
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
