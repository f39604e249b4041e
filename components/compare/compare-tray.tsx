"use client";

import { usePathname } from "next/navigation";
import { type ComponentType, useEffect, useState, useSyncExternalStore } from "react";
import { chosenIn, emptyTray, noTrayNotice, readTray, readTrayNotice, subscribeToTray } from "./tray-store";
import { trayWords } from "./tray-words";

/** The tray of the patterns to compare. Until one is chosen there is nothing, and nothing is loaded; compare itself needs none. */
export function CompareTray() {
  const kept = useSyncExternalStore(subscribeToTray, readTray, emptyTray);
  const notice = useSyncExternalStore(subscribeToTray, readTrayNotice, noTrayNotice);
  const [Bar, setBar] = useState<ComponentType<{ readonly says: string }>>();
  const [hasFailed, setFailed] = useState(false);
  const path = usePathname();
  const isWanted = (kept !== "" || notice !== undefined) && path !== "/compare/";
  // biome-ignore lint/correctness/useExhaustiveDependencies: the next choice tries again
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    import("./tray-bar").then(
      ({ TrayBar }) => isCurrent && setBar(() => TrayBar),
      () => isCurrent && setFailed(true),
    );
    return () => {
      isCurrent = false;
    };
  }, [isWanted, kept]);
  const hasBar = Bar !== undefined;
  const says = !isWanted
    ? ""
    : hasFailed && !hasBar
      ? "Your choice is kept on this device, but the tray could not be loaded."
      : trayWords(chosenIn(kept).length, notice?.kind);
  return (
    <>
      {isWanted && hasBar ? <Bar says={says} /> : null}
      {isWanted && hasFailed && !hasBar ? <PlainTray kept={kept} /> : null}
      {/* Here before the tray is: a region that comes with its words is often not read. */}
      <p className="vh" role="status">
        {says}
      </p>
    </>
  );
}

/** Where the tray itself could not be loaded: what was chosen is kept, and a plain link leads on. */
function PlainTray({ kept }: { readonly kept: string }) {
  return (
    <aside className="compare-tray" aria-label="Chosen to compare">
      <div className="page">
        <p>
          Your choice is kept on this device, but the tray could not be loaded. Check the connection, then
          choose again or <a href={`/compare/?p=${kept}`}>compare what you chose</a>.
        </p>
      </div>
    </aside>
  );
}
