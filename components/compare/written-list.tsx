import { type WrittenComparison, writtenAddress } from "./written-comparison";

type Props = { readonly slugs: readonly string[]; readonly comparisons: readonly WrittenComparison[] };

/** Written comparisons that are about two or more of the chosen patterns. */
export function WrittenList({ slugs, comparisons }: Props) {
  const found = comparisons.flatMap((comparison) => {
    const shared = slugs.filter((slug) => comparison.patterns.includes(slug));
    return shared.length > 1 ? [{ ...comparison, page: shared[0] ?? "" }] : [];
  });
  if (found.length === 0) return null;
  return (
    <ul className="compare-written">
      {found.map(({ id, title, summary, page }) => (
        <li key={id}>
          Written comparison: <a href={writtenAddress(id, page)}>{title}</a>. {summary}
        </li>
      ))}
    </ul>
  );
}
