import { registered } from "@/lib/catalog/registry";
import { formatSelection, mostCompared } from "@/lib/compare/selection";
import { type WrittenComparison, writtenAddress } from "./written-comparison";

/** Near neighbours that are often confused: each opens side by side, and has been written about. */
export function ReadyComparisons({ comparisons }: { readonly comparisons: readonly WrittenComparison[] }) {
  return (
    <section className="compare-ready" aria-labelledby="ready">
      <h2 id="ready">Near neighbours</h2>
      <p className="quiet">
        Names that are easily taken for one another. The first link puts them side by side; the second leads
        to the comparison that was written about them.
      </p>
      <ul>
        {comparisons.map(({ id, title, summary, patterns }) => {
          const shown = patterns.slice(0, mostCompared);
          return (
            <li key={id}>
              <a href={`/compare/${formatSelection(shown)}`}>
                <Titles slugs={shown} />
              </a>
              <span>{summary}</span>
              <a href={writtenAddress(id, patterns[0] ?? "")}>{title}</a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** One name a line: some names have commas of their own. */
const Titles = ({ slugs }: { readonly slugs: readonly string[] }) =>
  slugs.map((slug, at) => (
    <span key={slug}>
      {registered(slug)?.title ?? slug}
      {at < slugs.length - 1 ? <span className="vh">; </span> : null}
    </span>
  ));
