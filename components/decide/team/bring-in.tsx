"use client";

import { useEffect, useState } from "react";
import { Heading } from "@/components/pattern/heading";
import { type Import, largestInput, readPasted } from "@/lib/decide/team/team-import";
import { mostPeople } from "@/lib/decide/team/team-people";
import { figure } from "@/lib/decide/words";
import { readDraft } from "../questionnaire/draft";
import { ImportReport, type Report } from "./import-report";
import { readFiles } from "./read-files";
import { ShareLink } from "./share-link";
import { addPeople, readTeam } from "./team-store";
import { useDroppedFiles } from "./use-dropped-files";

/** Brings answers in: files chosen or dropped anywhere on the page, pasted links or JSON, the answers on this device. */
export function BringIn({ ready, count }: { readonly ready: boolean; readonly count: number }) {
  const [report, setReport] = useState<Report>();
  const [pasted, setPasted] = useState("");
  const [isOver, setIsOver] = useState(false);
  const hasDraft = useHasDraft(ready);

  const takeIn = (imported: Import) => {
    const before = readTeam().team.people.length;
    if (imported.people.length > 0) addPeople(imported.people);
    const added = readTeam().team.people.slice(before);
    setReport({
      added: added.map(({ name }) => name),
      left: imported.people.length - added.length,
      problems: imported.problems,
    });
    return added.length > 0 || imported.people.length > 0;
  };
  const takeFiles = async (files: readonly File[]) => takeIn(await readFiles(files));
  useDroppedFiles(ready, setIsOver, takeFiles);

  return (
    <section className="block" aria-labelledby="bring-in">
      <Heading level={2} id="bring-in">
        {count === 0 ? "Bring in the answers" : "Bring in more answers"}
      </Heading>
      <fieldset className={isOver ? "bring-in over" : "bring-in"} disabled={!ready}>
        <div>
          <label htmlFor="team-files">Files</label>
          <p className="label" id="team-files-help">
            Exported answers (JSON), several at once, or drop them anywhere on this page. At most{" "}
            {figure(largestInput / 1_000_000)} MB a file and {mostPeople} people.
          </p>
          <input
            id="team-files"
            type="file"
            multiple
            accept=".json,application/json"
            aria-describedby="team-files-help"
            onChange={(event) => {
              const input = event.currentTarget;
              void takeFiles([...(input.files ?? [])]).then(() => {
                input.value = "";
              });
            }}
          />
          {hasDraft && (
            <p className="bring-own">
              <button className="plain" type="button" onClick={() => takeIn(ownAnswers())}>
                Add my own answers from this device
              </button>
            </p>
          )}
        </div>
        <div>
          <label htmlFor="team-links">Links, or the text of one file</label>
          <p className="label" id="team-links-help">
            One link a line. A name may stand before it: <q>Ann https://…</q>
          </p>
          <textarea
            id="team-links"
            rows={3}
            dir="auto"
            value={pasted}
            maxLength={largestInput}
            spellCheck={false}
            autoComplete="off"
            aria-describedby="team-links-help"
            onChange={(event) => setPasted(event.target.value)}
          />
          <button
            className="act"
            type="button"
            aria-disabled={pasted.trim() === ""}
            onClick={() => {
              if (pasted.trim() !== "" && takeIn(readPasted(pasted))) setPasted("");
            }}
          >
            Add what is pasted
          </button>
        </div>
      </fieldset>
      <ImportReport report={report} />
      {count > 0 && (
        <p className="share-again label">
          The link to send: <ShareLink ready={ready} />
        </p>
      )}
    </section>
  );
}

function ownAnswers(): Import {
  const draft = readDraft();
  return { people: draft === undefined ? [] : [{ name: "Me", answers: draft.answers }], problems: [] };
}

/** Whether the questionnaire keeps answers on this device. */
function useHasDraft(ready: boolean): boolean {
  const [hasDraft, setHasDraft] = useState(false);
  useEffect(() => setHasDraft(ready && readDraft() !== undefined), [ready]);
  return hasDraft;
}
