"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { useDraftText } from "@/components/decide/kept-draft";
import { registered } from "@/lib/catalog/registry";
import { type CompareModel, comparePatterns } from "@/lib/compare/compare-patterns";
import { mostCompared } from "@/lib/compare/selection";
import { ChosenList } from "./chosen-list";
import { CompareActs } from "./compare-acts";
import { CompareTable } from "./compare-table";
import { fitGroup } from "./fit-group";
import type { Fits } from "./fit-judge";
import { PatternPicker } from "./pattern-picker";
import { useDocumentTitle } from "./use-document-title";
import { useFitJudge } from "./use-fit-judge";
import { useRecords } from "./use-records";
import { useSelection } from "./use-selection";
import type { WrittenComparison } from "./written-comparison";
import { WrittenList } from "./written-list";

type Props = { readonly model: CompareModel; readonly comparisons: readonly WrittenComparison[] };

const joined = (titles: readonly string[]) =>
  titles.length < 2 ? titles.join("") : `${titles.slice(0, -1).join(", ")} and ${titles.at(-1)}`;

/** The patterns named in the address, side by side. Server HTML asks for a choice. */
export function Compare({ model, comparisons }: Props) {
  const [{ slugs, notes }, choose] = useSelection();
  const { patterns, isLoading, problems, retry } = useRecords(slugs);
  const draft = useDraftText();
  const isComparing = slugs.length > 1;
  const judge = useFitJudge(isComparing && draft !== "");
  const [fits, setFits] = useState<Fits>();
  const [said, setSaid] = useState("");
  const fullNote = useRef<HTMLParagraphElement>(null);
  const fills = useRef(false);

  const heading = isComparing
    ? joined(slugs.map((slug) => registered(slug)?.title ?? slug))
    : "Compare patterns";
  useDocumentTitle(`${isComparing ? `${heading} compared` : "Compare"}: Isotherm`);
  // The picker goes away with the fourth pattern; the focus that it had stays here.
  useEffect(() => {
    if (fills.current) fullNote.current?.focus();
    fills.current = false;
  });

  const groups = useMemo(
    () => [
      ...fitGroup(patterns, draft === "" ? undefined : fits),
      ...(patterns.length > 1 ? comparePatterns(patterns, model) : []),
    ],
    [patterns, draft, fits, model],
  );
  const add = (slug: string) => {
    fills.current = slugs.length + 1 === mostCompared;
    choose([...slugs, slug]);
    setSaid(`${registered(slug)?.title ?? slug} added.`);
  };

  return (
    <>
      <header className="compare-head">
        <h1>{heading}</h1>
        {isComparing ? null : (
          <p className="lead">
            Two to four patterns side by side: qualities with their reasons, conditions for and against,
            relations, failures, products and cost. What differs comes first.
          </p>
        )}
        <noscript>
          <p className="notice">
            Putting patterns side by side needs JavaScript. Near neighbours have been compared in writing on
            their pages: the second link of each entry below leads there.
          </p>
        </noscript>
      </header>
      <section className="compare-choice" aria-label="What is compared">
        {slugs.length === 0 ? null : (
          <ChosenList
            slugs={slugs}
            onChange={(changed, words) => {
              choose(changed);
              setSaid(words);
            }}
          />
        )}
        {slugs.length < mostCompared ? (
          <PatternPicker slugs={slugs} onAdd={add} />
        ) : (
          <p ref={fullNote} className="label" tabIndex={-1}>
            Four is the most that fit side by side. Remove one to add another.
          </p>
        )}
        {slugs.length === 1 ? <p className="compare-next">Choose one more to compare it with.</p> : null}
        <p className="vh" role="status">
          {said}
        </p>
        {notes.map((note) => (
          <p key={note} className="notice">
            {note}
          </p>
        ))}
        {problems.length === 0 ? null : (
          <div className="notice" role="alert">
            {problems.map((problem) => (
              <p key={problem}>{problem}</p>
            ))}
            <button className="plain" type="button" onClick={retry}>
              Try again
            </button>
          </div>
        )}
      </section>
      {isComparing && judge !== undefined && draft !== "" ? (
        <judge.FitJudge slugs={slugs} sources={judge.sources} draft={draft} onJudged={setFits} />
      ) : null}
      {isComparing && isLoading ? <p className="label compare-loading">Loading.</p> : null}
      {isComparing && patterns.length > 1 ? (
        <>
          <WrittenList slugs={slugs} comparisons={comparisons} />
          <CompareActs
            patterns={patterns}
            groups={groups}
            fitSearch={draft === "" ? undefined : fits?.search}
          />
          <CompareTable patterns={patterns} groups={groups} />
        </>
      ) : null}
    </>
  );
}
