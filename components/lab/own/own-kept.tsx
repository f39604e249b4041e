"use client";

import { useState } from "react";
import type { Keeping } from "@/lib/adapters/own-store";
import type { OwnLake } from "@/lib/lab/own/own-check";
import { OwnColumns } from "./own-columns";
import { OwnDialog } from "./own-dialog";

type Props = { readonly lake: OwnLake; readonly keeping: Keeping; readonly onForget: () => void };

const keepingWords: Readonly<Record<Keeping, string>> = {
  kept: "It is kept in this browser until you forget it.",
  full: "This device has no room left to keep it: it is here until you leave or reload the page. Free some space and open it again to keep it.",
  blocked:
    "This browser keeps nothing for this site, as in some private windows: the file is here until you leave or reload the page.",
};

/** How long a file of one's own stays, what became of its columns, and the way to be rid of it. */
export function OwnKept({ lake, keeping, onForget }: Props) {
  const [isShown, show] = useState(false);
  const { columns, dropped, notes } = lake;
  return (
    <div className="own-kept">
      <p className={keeping === "kept" ? "label" : "own-warning"} role="status">
        {keepingWords[keeping]}
      </p>
      <p className="own-acts">
        <button className="plain" type="button" aria-haspopup="dialog" onClick={() => show(true)}>
          Its {columns.length} columns
        </button>
        <button className="plain" type="button" onClick={onForget}>
          Forget this file
        </button>
      </p>
      {isShown && (
        <OwnDialog title={lake.set.dataSet.title} onClose={() => show(false)}>
          {notes.length > 0 && <p>{notes.join(" ")}</p>}
          <OwnColumns columns={columns} dropped={dropped} />
        </OwnDialog>
      )}
    </div>
  );
}
