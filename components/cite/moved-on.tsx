"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import type { VersionChange } from "@/lib/cite/changes-since";
import type { MovedOnNote } from "./moved-on-note";

type Props = {
  /** Oldest first; the last is the page as it stands. */
  readonly history: readonly VersionChange[];
  /** A version before any entry of the history. */
  readonly first?: string;
  /** Where the page lists its changes. */
  readonly listed?: string;
};

/** Tells the reader of a link with `?v=` what changed since. Nothing is loaded for links to the page as it stands. */
export function MovedOn(props: Props) {
  const asked = useSyncExternalStore(
    neverChanges,
    () => new URLSearchParams(location.search).get("v"),
    () => null,
  );
  const [Note, setNote] = useState<typeof MovedOnNote>();
  const isOther = asked !== null && asked !== props.history.at(-1)?.version;
  useEffect(() => {
    if (isOther)
      import("./moved-on-note").then(
        ({ MovedOnNote: Loaded }) => setNote(() => Loaded),
        () => {},
      );
  }, [isOther]);
  return <div role="status">{isOther && Note && <Note asked={asked} {...props} />}</div>;
}

const neverChanges = () => () => {};
