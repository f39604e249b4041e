import type { Source } from "@/lib/catalog/schema";
import { sourceKindWords } from "./source-kind-words";

type Props = { readonly id: string; readonly at?: string; readonly sources: readonly Source[] };

/** The number of a source, linked to its entry at the foot of the page. */
export function SourceMark({ id, at, sources }: Props) {
  const index = sources.findIndex((source) => source.id === id);
  const source = sources[index];
  if (!source) return null;
  return (
    <sup>
      <a
        href={`#source-${id}`}
        aria-label={`Source ${index + 1}: ${source.author}, ${source.year}${at ? `, ${at}` : ""}`}
      >
        {index + 1}
      </a>
    </sup>
  );
}

/** The source in the margin, beside its first citation. The list at the foot says the same, so readers who listen hear it once. */
export function SourceNote({ id, at, sources }: Props) {
  const index = sources.findIndex((source) => source.id === id);
  const source = sources[index];
  if (!source) return null;
  return (
    <span className="note cited" aria-hidden="true">
      <b>{index + 1}</b> {source.author}, <i>{source.title}</i>, {source.year}
      {at === undefined ? "" : `, ${at}`}. <span className="label">{sourceKindWords[source.kind]}</span>
    </span>
  );
}
