"use client";

import { useState } from "react";
import { useHydrated } from "@/components/timeline/use-hydrated";
import type { LabSet } from "@/lib/lab/lab-set";
import { OwnFiles } from "./own-files";
import { OwnKept } from "./own-kept";
import { forgetOwn, useOwn } from "./own-state";

/** The file of one's own that is in use, or the way to one. */
export function OwnFilesPage() {
  const own = useOwn();
  const ready = useHydrated();
  const [isOpening, setOpening] = useState(false);
  if (!ready || own.kind === "unknown") return <p className="label">Looking whether a file is kept here.</p>;
  if (own.kind === "none" || isOpening)
    return (
      <OwnFiles
        onReady={() => setOpening(false)}
        {...(own.kind === "open" && { onCancel: () => setOpening(false) })}
      />
    );
  const { set } = own.made.lake;
  return (
    <section className="own-files" aria-label="Your own file">
      <h2>
        <bdi>{set.dataSet.title}</bdi>
      </h2>
      <p>{set.dataSet.origin.says}</p>
      <OwnKept lake={own.made.lake} keeping={own.keeping} onForget={() => void forgetOwn()} />
      <button className="plain" type="button" onClick={() => setOpening(true)}>
        Another file of your own…
      </button>
      <Questions set={set} isKept={own.keeping === "kept"} />
    </section>
  );
}

function Questions({ set, isKept }: { readonly set: LabSet; readonly isKept: boolean }) {
  const { id } = set.dataSet;
  return (
    <>
      <h2>What to ask it</h2>
      <ul className="own-questions">
        {set.scenarios.map((scenario) => (
          <li key={scenario.id}>
            {isKept ? <a href={`/lab/?data=${id}&s=${scenario.id}`}>{scenario.title}</a> : scenario.title}
            <span className="label"> {scenario.question}</span>
          </li>
        ))}
      </ul>
      {isKept ? (
        <p>
          Or <a href={`/lab/compare/?data=${id}`}>compare the three placements</a> on it.
        </p>
      ) : (
        <p>
          Choose the file again on the page where you want to use it: it does not go along to another page.
        </p>
      )}
    </>
  );
}
