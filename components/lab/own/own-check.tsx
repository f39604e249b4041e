"use client";

import { useState } from "react";
import { integer, megabytes } from "@/components/timeline/figures";
import type { OwnCheck as Check, DayColumn, DayPick } from "@/lib/lab/own/own-check";
import { DayChoice, type DayChosen, firstPick, pickOf } from "./day-choice";
import { columnsInShort, OwnColumns } from "./own-columns";

type Props = {
  readonly check: Check;
  readonly onUse: (pick: DayPick) => void;
  readonly onHeader: (hasHeader: boolean) => void;
  readonly onOther: () => void;
};

/** What was found in the file, and the one thing to decide: the column of the day. */
export function OwnCheck({ check, onUse, onHeader, onOther }: Props) {
  const usable = check.days.find(({ readings }) => readings.some(({ problem }) => problem === null));
  const [chosen, choose] = useState<DayChosen>(() => firstPick(usable!));
  const pick = pickOf(chosen);
  const column = check.days.find(({ source }) => source === chosen.source);
  return (
    <div className="own-check">
      <p className="own-found">
        <b>
          <bdi>{check.name}</bdi>
        </b>
        {check.files > 1 && ` and ${check.files - 1} more`}: {integer(check.rows)} rows,{" "}
        {megabytes(check.bytes)}. {check.notes.join(" ")}
      </p>
      {check.csv !== null && (
        <label className="own-header">
          <input
            type="checkbox"
            checked={check.csv.hasHeader}
            onChange={({ target }) => onHeader(target.checked)}
          />{" "}
          The first line holds the names of the columns
        </label>
      )}
      <DayChoice days={check.days} pick={chosen} onPick={choose} />
      <details className="own-details">
        <summary>{columnsInShort(check)}</summary>
        <OwnColumns columns={check.columns} dropped={check.dropped} />
      </details>
      <p className="label">
        {pick === null ? "Say first which number is the day." : whatFollows(check, column, pick)}
      </p>
      <p className="own-acts">
        <button
          className="act"
          type="button"
          aria-disabled={pick === null}
          onClick={() => {
            if (pick !== null) onUse(pick);
          }}
        >
          Use this file
        </button>
        <button className="plain" type="button" onClick={onOther}>
          Choose another
        </button>
      </p>
    </div>
  );
}

function whatFollows({ files, kind }: Check, column: DayColumn | undefined, { reading }: DayPick): string {
  const found = column?.readings.find(({ id }) => id === reading);
  if (found === undefined) return "";
  if (found.isCut)
    return `${files === 1 ? "The file is" : `The ${files} files are`} cut by ${found.grain} already and taken as ${files === 1 ? "it is" : "they are"}.`;
  const verb = kind === "csv" ? "turned into" : "cut into";
  return `The rows are ${verb} Parquet files, one for each ${found.grain}, in this page. It may take a while for millions of rows.`;
}
