import type { RelationLink } from "@/lib/catalog/relations";
import { PatternLink } from "./pattern-link";

export function RelationList({ relations }: { readonly relations: readonly RelationLink[] }) {
  return (
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
  );
}
