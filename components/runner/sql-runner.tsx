"use client";

import { useEffect, useRef } from "react";
import { CiteLink } from "@/components/cite/cite-link";
import type { ResultText } from "@/lib/catalog/sql-block";
import { Answer } from "./answer";
import { LoadingBar } from "./loading-bar";
import { MarkedLine } from "./marked-line";
import { PrintedSql } from "./printed-sql";
import { RunnerButtons } from "./runner-buttons";
import { isBusy } from "./runner-state";
import { SqlEditor } from "./sql-editor";
import { rejection, statusWords } from "./status-words";
import { tryAnchor } from "./try-link";
import { useRunner } from "./use-runner";

type Props = {
  /** Place of the block in the page, from 0. */
  readonly index: number;
  readonly title: string;
  readonly sql: string;
  /** The page's earlier blocks, which run first. */
  readonly priorSql: readonly string[];
  readonly expected: ResultText | undefined;
};

/** A block of SQL with its result. Both can be read without script; with it, the SQL can be changed and run. */
export function SqlRunner({ index, title, sql, priorSql, expected }: Props) {
  const { state, edit, change, run, warmUp, cancel, reset, copyLink } = useRunner({ index, sql, priorSql });
  const { edited, activity } = state;
  const editor = useRef<HTMLTextAreaElement>(null);
  const runButton = useRef<HTMLButtonElement>(null);
  const wantsFocus = useRef(false);
  const isEditing = edited !== null;
  useEffect(() => {
    if (isEditing && wantsFocus.current) editor.current?.focus();
    wantsFocus.current = false;
  }, [isEditing]);

  const anchor = tryAnchor(index);
  const rejected = rejection(state, expected);
  const problemId = `${anchor}-problem`;
  return (
    <section className="runner wide later-part" id={anchor} aria-labelledby={`${anchor}-title`}>
      <header>
        <div className="anchored">
          <b id={`${anchor}-title`}>{title}</b> <CiteLink anchor={anchor} titleId={`${anchor}-title`} />
        </div>
        <RunnerButtons
          runButton={runButton}
          busy={isBusy(state)}
          editing={isEditing}
          onEdit={() => {
            wantsFocus.current = true;
            edit();
          }}
          onReset={reset}
          onCopyLink={copyLink}
          onRun={run}
          onNear={warmUp}
          onCancel={cancel}
        />
      </header>
      <div className="code">
        {rejected !== null && rejected.ran === (edited ?? sql) && <MarkedLine line={rejected.line} />}
        {edited === null ? (
          <PrintedSql sql={sql} />
        ) : (
          <SqlEditor
            editor={editor}
            title={title}
            sql={edited}
            problemId={rejected === null ? undefined : problemId}
            onChange={change}
            onRun={run}
          />
        )}
      </div>
      <div className="out" aria-busy={isBusy(state)}>
        <div className="says">
          <p role="status">{statusWords(state, { sql, expected, earlier: priorSql.length })}</p>
          {activity.kind === "starting" && <LoadingBar {...activity} />}
        </div>
        <Answer
          title={title}
          problemId={problemId}
          state={state}
          expected={expected}
          onRetry={() => {
            // The button that was pressed goes with the message.
            runButton.current?.focus();
            run();
          }}
        />
      </div>
    </section>
  );
}
