"use client";

import { useSyncExternalStore } from "react";
import { chosenIn, emptyTray, readTray, subscribeToTray, toggleInTray } from "./tray-store";

/** Puts a pattern into the tray of those to compare, or takes it out. Without script there is no button. */
export function CompareButton({ slug, title }: { readonly slug: string; readonly title: string }) {
  const kept = useSyncExternalStore(subscribeToTray, readTray, emptyTray);
  return (
    <button
      className="plain compare-button"
      type="button"
      aria-pressed={chosenIn(kept).includes(slug)}
      onClick={() => toggleInTray(slug)}
    >
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path className="box" d="M.5.5h11v11H.5z" />
        <path className="tick" d="m2.5 6.2 2.4 2.4 4.6-5.2" />
      </svg>
      Compare<span className="vh"> {title}</span>
    </button>
  );
}
