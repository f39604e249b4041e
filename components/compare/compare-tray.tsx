"use client";

import { usePathname } from "next/navigation";
import { type ComponentType, useEffect, useState, useSyncExternalStore } from "react";
import { emptyTray, noTrayNotice, readTray, readTrayNotice, subscribeToTray } from "./tray-store";

/** The tray of the patterns to compare. Until one is chosen there is nothing, and nothing is loaded; compare itself needs none. */
export function CompareTray() {
  const kept = useSyncExternalStore(subscribeToTray, readTray, emptyTray);
  const notice = useSyncExternalStore(subscribeToTray, readTrayNotice, noTrayNotice);
  const [Bar, setBar] = useState<ComponentType>();
  const path = usePathname();
  const isWanted = (kept !== "" || notice !== undefined) && path !== "/compare/";
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    import("./tray-bar").then(
      ({ TrayBar }) => isCurrent && setBar(() => TrayBar),
      // Offline, or a deployment has replaced the files: what was chosen is kept, and the next page shows it.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [isWanted]);
  return isWanted && Bar !== undefined ? <Bar /> : null;
}
