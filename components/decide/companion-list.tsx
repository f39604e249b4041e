import { PatternLink } from "@/components/pattern/pattern-link";
import { registered } from "@/lib/catalog/registry";
import type { Companion, NotRecommended } from "@/lib/decide/companions";
import type { Recommendation } from "@/lib/decide/result";
import { listed } from "@/lib/decide/words";

type Props = { readonly result: Recommendation; readonly written: ReadonlySet<string> };

/** Shown before the rest is folded away. */
const shownAtFirst = 9;

/** Patterns that go with the answer, those that may, and those that do not, each with the reason from its own page. */
export function CompanionList({ result, written }: Props) {
  const { companions, possibleCompanions, notRecommended } = result;
  if (companions.length + possibleCompanions.length + notRecommended.length === 0) return null;
  const rows = [
    ...companions.map((companion) => (
      <CompanionRow key={companion.slug} companion={companion} written={written} />
    )),
    ...notRecommended.map((pattern) => <NotRow key={pattern.slug} pattern={pattern} written={written} />),
  ];
  return (
    <section className="block" aria-labelledby="companions">
      <h2 id="companions">Patterns that go with it</h2>
      <p className="intro">
        Each comes from the conditions on the pattern's own page. So far {written.size - 3} patterns besides
        the placements are written, and only those are looked at.
      </p>
      <ul className="comp">{rows.slice(0, shownAtFirst)}</ul>
      {rows.length > shownAtFirst && (
        <details>
          <summary>{rows.length - shownAtFirst} more</summary>
          <ul className="comp">{rows.slice(shownAtFirst)}</ul>
        </details>
      )}
      {possibleCompanions.length > 0 && (
        <>
          <h3 className="comp-head">Possible: an open answer decides</h3>
          <ul className="comp">
            {possibleCompanions.map((companion) => (
              <CompanionRow key={companion.slug} companion={companion} written={written} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

type RowProps = { readonly companion: Companion; readonly written: ReadonlySet<string> };

function CompanionRow({ companion: { slug, strength, because, when, alternatives }, written }: RowProps) {
  return (
    <li>
      <span className={`st ${strength}`}>{strength}</span>
      <span>
        <Name slug={slug} written={written} />
        {alternatives.length > 0 && ` or ${listed(alternatives.map(titleOf), "or")}`}
      </span>
      <span>
        {because[0]}
        <span className="label"> {when.join("; ")}.</span>
      </span>
    </li>
  );
}

function NotRow({
  pattern,
  written,
}: {
  readonly pattern: NotRecommended;
  readonly written: ReadonlySet<string>;
}) {
  return (
    <li>
      <span className="st not">not</span>
      <span>
        <Name slug={pattern.slug} written={written} />
      </span>
      <span>{pattern.because[0]}</span>
    </li>
  );
}

const titleOf = (slug: string) => registered(slug)?.title ?? slug;

function Name({ slug, written }: { readonly slug: string; readonly written: ReadonlySet<string> }) {
  return (
    <PatternLink slug={slug} written={written.has(slug)}>
      {titleOf(slug)}
    </PatternLink>
  );
}
