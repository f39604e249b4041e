import type { Source } from "@/lib/catalog/schema";
import { dayWords } from "./day-words";
import { sourceKindWords } from "./source-kind-words";

export function SourceList({ sources }: { readonly sources: readonly Source[] }) {
  return (
    <ol className="sources">
      {sources.map(({ id, title, author, year, kind, primary, url, checked }, index) => (
        <li key={id} id={`source-${id}`}>
          <span>{index + 1}</span>
          <span>
            {author},{" "}
            {url === undefined ? (
              <cite>{title}</cite>
            ) : (
              <a href={url}>
                <cite>{title}</cite>
              </a>
            )}
            , {year}. {sourceKindWords[kind]}
            {primary ? ", primary" : ""}. <span className="label">Checked {dayWords(checked)}.</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
