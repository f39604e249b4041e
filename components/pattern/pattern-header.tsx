import { Edition } from "@/components/cite/edition";
import { ReviewSheetButton } from "@/components/cite/review-sheet-button";
import { CompareButton } from "@/components/compare/compare-button";
import type { Pattern } from "@/lib/catalog/schema";
import { dayWords } from "./day-words";

const latest = (days: readonly string[]) => days.toSorted().at(-1) ?? "";
const quoted = (symptom: string) => `“${symptom}”`;

/** Where the page stands in the catalog. */
export function PatternCrumbs({ pattern }: { readonly pattern: Pattern }) {
  const { title, category } = pattern;
  return (
    <div className="crumbs">
      <nav aria-label="Breadcrumb">
        <ol>
          <li>
            <a href="/patterns/">Patterns</a>
          </li>
          <li>
            <a
              href={`/patterns/?category=${category}`}
            >{`${category.charAt(0).toUpperCase()}${category.slice(1)}`}</a>
          </li>
          <li aria-current="page">{title}</li>
        </ol>
      </nav>
    </div>
  );
}

export function PatternHeader({ pattern }: { readonly pattern: Pattern }) {
  const { slug, title, summary, aliases, symptoms, note, version, changes, sources } = pattern;
  return (
    <header className="title">
      <h1>{title}</h1>
      <Edition
        version={version}
        date={latest(changes.map(({ date }) => date))}
        acts={
          <>
            <ReviewSheetButton slug={slug} />
            <CompareButton slug={slug} title={title} />
          </>
        }
      >
        . Sources checked {dayWords(latest(sources.map(({ checked }) => checked)))}
      </Edition>
      <p className="lead">{summary}</p>
      <p className="also label">Also called {aliases.join(", ")}.</p>
      <details className="said-by label">
        <summary>What people say who need it ({symptoms.length})</summary>
        <ul>
          {symptoms.map((symptom) => (
            <li key={symptom}>{quoted(symptom)}</li>
          ))}
        </ul>
      </details>
      {note === undefined ? null : <p className="entry-note">{note}</p>}
    </header>
  );
}
