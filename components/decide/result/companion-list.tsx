import { CompareButton } from "@/components/compare/compare-button";
import { Heading } from "@/components/pattern/heading";
import { PatternLink } from "@/components/pattern/pattern-link";
import { registered } from "@/lib/catalog/registry";
import type { Answers } from "@/lib/decide/answers";
import type { Companion, NotRecommended } from "@/lib/decide/companions";
import { currentModel } from "@/lib/decide/model/current-model";
import { keysAsked } from "@/lib/decide/next-questions";
import type { Recommendation } from "@/lib/decide/result";
import { listed } from "@/lib/decide/words";
import { addressOf } from "../address-of";
import { anchorOf } from "../anchors";

type Props = { readonly result: Recommendation };

/** Shown before the rest is folded away. */
const shownAtFirst = 9;
const possibleAtFirst = 5;

/** Patterns that go with the answer, those that may, and those that do not, each with the reason from its own page. */
export function CompanionList({ result }: Props) {
  const { companions, possibleCompanions, notRecommended, answers } = result;
  if (companions.length + possibleCompanions.length + notRecommended.length === 0) return null;
  const rows = [
    ...companions.map((companion) => (
      <CompanionRow key={companion.slug} companion={companion} answers={answers} />
    )),
    ...notRecommended.map((pattern) => <NotRow key={pattern.slug} pattern={pattern} answers={answers} />),
  ];
  return (
    <section className="block" aria-labelledby="companions">
      <Heading level={2} id="companions">
        Patterns that go with it
      </Heading>
      <p className="intro">Each comes from the conditions on the pattern's own page.</p>
      <Folded rows={rows} shown={shownAtFirst} />
      {possibleCompanions.length > 0 && (
        <>
          <h3 className="comp-head">Possible: an open answer decides</h3>
          <Folded
            rows={possibleCompanions.map((companion) => (
              <CompanionRow key={companion.slug} companion={companion} answers={answers} />
            ))}
            shown={possibleAtFirst}
          />
        </>
      )}
    </section>
  );
}

/** The first rows of a list, and the others behind a count of them. */
function Folded({ rows, shown }: { readonly rows: readonly React.ReactNode[]; readonly shown: number }) {
  return (
    <>
      <ul className="comp">{rows.slice(0, shown)}</ul>
      {rows.length > shown && (
        <details>
          <summary>{rows.length - shown} more</summary>
          <ul className="comp">{rows.slice(shown)}</ul>
        </details>
      )}
    </>
  );
}

type RowProps = {
  readonly companion: Companion;
  readonly answers: Answers;
};

function CompanionRow({
  companion: { slug, strength, because, when, alternatives, keys },
  answers,
}: RowProps) {
  return (
    <li>
      <span className={`st ${strength}`}>{strength}</span>
      <span>
        <PatternLink slug={slug}>{titleOf(slug)}</PatternLink>
        {alternatives.length > 0 && ` or ${listed(alternatives.map(titleOf), "or")}`}{" "}
        <CompareButton slug={slug} title={titleOf(slug)} />
      </span>
      <span>
        {because[0]}
        <span className="label">
          {" "}
          {when.length > 1 && "Any of these: "}
          {when.join("; or: ")}.
        </span>
        <WhyLinks keys={keys} answers={answers} />
      </span>
    </li>
  );
}

function NotRow({ pattern, answers }: { readonly pattern: NotRecommended; readonly answers: Answers }) {
  return (
    <li>
      <span className="st not">not</span>
      <span>
        <PatternLink slug={pattern.slug}>{titleOf(pattern.slug)}</PatternLink>{" "}
        <CompareButton slug={pattern.slug} title={titleOf(pattern.slug)} />
      </span>
      <span>
        {pattern.because[0]}
        <WhyLinks keys={pattern.keys} answers={answers} />
      </span>
    </li>
  );
}

/** The questions whose answers brought a pattern, as links to them. */
function WhyLinks({ keys, answers }: { readonly keys: readonly string[]; readonly answers: Answers }) {
  const questions = currentModel.questions.filter((question) =>
    keysAsked(question).some((key) => keys.some((read) => read === key || read.startsWith(`${key}.`))),
  );
  const links = [
    ...questions.map(({ id, label }) => ({ anchor: anchorOf(id), label })),
    ...(keys.includes("needs") ? [{ anchor: anchorOf("needs"), label: currentModel.needs.label }] : []),
  ];
  if (links.length === 0) return null;
  const address = addressOf("/decide/", answers);
  return (
    <span className="label why-links">
      {" "}
      Question:{" "}
      {links.map(({ anchor, label }, at) => (
        <span key={anchor}>
          {at > 0 && ", "}
          <a href={`${address}#${anchor}`}>{label}</a>
        </span>
      ))}
    </span>
  );
}

const titleOf = (slug: string) => registered(slug)?.title ?? slug;
