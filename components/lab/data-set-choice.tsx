"use client";

import { useState } from "react";
import { useAddress } from "@/components/ui/use-address";
import { type DataSet, dataSets } from "@/lib/lab/data-set";
import { ownPrefix } from "@/lib/lab/own/own-id";
import { OwnChooser } from "./own/own-chooser";
import { OwnDialog } from "./own/own-dialog";
import { OwnKept } from "./own/own-kept";
import { forgetOwn, useOwn } from "./own/own-state";

type Props = { readonly current: DataSet; readonly onChoose: (dataSet: DataSet) => void };

/** The data sets to choose from, a file of the visitor's own among them, and where the chosen one comes from. */
export function DataSetChoice({ current, onChoose }: Props) {
  const own = useOwn();
  const named = new URLSearchParams(useAddress().search).get("data") ?? "";
  const [isOpening, setOpening] = useState(false);
  const ownSet = own.kind === "open" ? own.made.lake.set.dataSet : null;
  const isMissing = named.startsWith(ownPrefix) && own.kind !== "unknown" && named !== ownSet?.id;
  return (
    <fieldset className="data-set">
      <legend>Data set</legend>
      <p>
        {[...dataSets, ...(ownSet === null ? [] : [ownSet])].map((dataSet) => (
          <label key={dataSet.id}>
            <input
              type="radio"
              name="data-set"
              checked={dataSet.id === current.id}
              onChange={() => onChoose(dataSet)}
            />{" "}
            <bdi>{dataSet.title}</bdi>
          </label>
        ))}
        <button className="plain" type="button" aria-haspopup="dialog" onClick={() => setOpening(true)}>
          {ownSet === null ? "Your own file…" : "Another file of your own…"}
        </button>
      </p>
      <div role="status">
        {isMissing && (
          <p className="own-warning">
            This address speaks of a file of somebody's own that is not kept in this browser: a link does not
            carry a file along. Open it here, or go on with {current.title}.
          </p>
        )}
      </div>
      <Origin {...current.origin} />
      {own.kind === "open" && current.id === ownSet?.id && (
        <OwnKept
          lake={own.made.lake}
          keeping={own.keeping}
          onForget={() => {
            void forgetOwn();
            onChoose(dataSets[0]!);
          }}
        />
      )}
      {isOpening && (
        <OwnDialog title="A file of your own" onClose={() => setOpening(false)}>
          <OwnChooser
            onReady={(dataSet) => {
              setOpening(false);
              onChoose(dataSet);
            }}
          />
        </OwnDialog>
      )}
    </fieldset>
  );
}

function Origin({ says, licence, links }: DataSet["origin"]) {
  return (
    <p className="label">
      {says} {licence}
      {links.map((link, place) => (
        <span key={link}>
          {" "}
          <a href={link} rel="noreferrer">
            Source {place + 1}
          </a>
        </span>
      ))}
    </p>
  );
}
