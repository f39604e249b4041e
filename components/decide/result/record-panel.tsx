"use client";

import { type RefObject, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { Heading } from "@/components/pattern/heading";
import { currentModel } from "@/lib/decide/model/current-model";
import { resultAsJson } from "@/lib/decide/record/export-files";
import { recordFor } from "@/lib/decide/record/record";
import { siteNames } from "@/lib/decide/record/site-names";
import { summaryFor } from "@/lib/decide/record/summary";
import type { Recommendation } from "@/lib/decide/result";
import { copyText, selectFolded } from "../copy-text";
import { saveFile } from "../save-file";
import { printFolded } from "./print-record";

const fileName = "decision-warehouse-placement";

type Props = {
  readonly result: Recommendation;
  /** Whether other weights and answers have been tried. Before that the record would claim what nobody has tried. */
  readonly isTested: boolean;
};

/** The result to take away: the decision record, the result as data and a message for a chat. `decide --adr` prints the same record. */
export function RecordPanel({ result, isTested }: Props) {
  const site = useSyncExternalStore(
    neverChanges,
    () => location.origin,
    () => "",
  );
  const record = useMemo(
    () => (isTested ? recordFor(currentModel, result, siteNames) : ""),
    [result, isTested],
  );
  const summary = useMemo(
    () => (isTested ? summaryFor(currentModel, result, siteNames, site) : ""),
    [result, isTested, site],
  );
  const recordFold = useRef<HTMLDetailsElement>(null);
  const summaryFold = useRef<HTMLDetailsElement>(null);
  const [message, setMessage] = useState("");

  const copy = async (what: string, text: string, fold: RefObject<HTMLDetailsElement | null>) => {
    setMessage("");
    if (await copyText(text)) return setMessage(`The ${what} is copied.`);
    selectFolded(fold.current);
    setMessage(
      `The browser did not allow copying. The ${what} is selected below: copy it with Ctrl+C, with Command+C on a Mac, or from the menu on a phone.`,
    );
  };
  const save = (ending: string, type: string, text: string) => {
    saveFile(`${fileName}.${ending}`, type, text);
    setMessage(`The browser saves ${fileName}.${ending}.`);
  };
  return (
    <section className="block record" aria-labelledby="record">
      <Heading level={2} id="record">
        Take it with you
      </Heading>
      <p className="intro">
        The decision record is Markdown in the form of MADR 4.0.0, to keep beside the code. It is proposed,
        not decided: name who decides, and change its status when they have. Your notes are in it, and never
        in a link.
      </p>
      <p className="acts">
        <button
          className="act"
          type="button"
          disabled={!isTested}
          onClick={() => copy("record", record, recordFold)}
        >
          Copy record
        </button>
        <button
          className="plain"
          type="button"
          disabled={!isTested}
          onClick={() => save("md", "text/markdown;charset=utf-8", record)}
        >
          Download record
        </button>
        <button
          className="plain"
          type="button"
          disabled={!isTested}
          onClick={() => save("json", "application/json", resultAsJson(result))}
        >
          Download JSON
        </button>
        <button
          className="plain"
          type="button"
          disabled={!isTested}
          onClick={() => copy("summary", summary, summaryFold)}
        >
          Copy summary
        </button>
        <button
          className="plain"
          type="button"
          disabled={!isTested}
          onClick={() => printFolded(recordFold.current)}
        >
          Print record
        </button>
      </p>
      <p role="status" className="record-status">
        {message}
      </p>
      {isTested && (
        <>
          <details ref={recordFold}>
            <summary>Read the record</summary>
            <pre className="record-text record-paper">{record}</pre>
          </details>
          <details ref={summaryFold}>
            <summary>Read the summary for a chat</summary>
            <pre className="record-text">{summary}</pre>
          </details>
        </>
      )}
    </section>
  );
}

const neverChanges = () => () => {};
