"use client";

import type { DataSet } from "@/lib/lab/data-set";
import { usualCsv } from "@/lib/lab/own/own-check";
import { DropZone } from "./drop-zone";
import { OwnCheck } from "./own-check";
import { OwnFailure } from "./own-failure";
import { OwnProgressBar } from "./own-progress";
import { useOwnFiles } from "./use-own-files";

type Props = {
  /** The file has become a data set. */
  readonly onReady: (dataSet: DataSet) => void;
  /** Missing where there is nothing to go back to. */
  readonly onCancel?: () => void;
};

/** From a file of the visitor's own to a data set of the lab. */
export function OwnFiles({ onReady, onCancel }: Props) {
  const { stage, open, finish, startAgain } = useOwnFiles(onReady);
  switch (stage.kind) {
    case "choosing":
      return (
        <section className="own-files" aria-label="Your own file">
          {stage.failure !== null && stage.chosen !== null && (
            <OwnFailure
              failure={stage.failure}
              options={stage.chosen.options}
              onAgain={(options) => open(stage.chosen?.files ?? [], options)}
            />
          )}
          <DropZone onFiles={(files) => open(files)} />
          {onCancel !== undefined && (
            <button className="plain" type="button" onClick={onCancel}>
              Not now
            </button>
          )}
        </section>
      );
    case "working":
      return (
        <section className="own-files" aria-label="Your own file">
          <OwnProgressBar progress={stage.progress} onCancel={startAgain} />
        </section>
      );
    case "checked":
      return (
        <section className="own-files" aria-label="Your own file">
          <OwnCheck
            key={stage.session.check.csv?.hasHeader ? "names" : "no names"}
            check={stage.session.check}
            onUse={(pick) => finish(stage, pick)}
            onHeader={(hasHeader) =>
              open(stage.chosen.files, { ...usualCsv, ...stage.chosen.options, hasHeader })
            }
            onOther={startAgain}
          />
        </section>
      );
    default:
      return stage satisfies never;
  }
}
