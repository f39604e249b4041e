"use client";

import { useSyncExternalStore } from "react";

/** Where the questionnaire keeps its draft. Repeated here: its own module would bring the whole decision model with it. */
const draftKey = "isotherm:answers";

/** Hears of drafts written in other tabs, and of this page coming back from the history. */
function subscribe(listener: () => void): () => void {
  addEventListener("storage", listener);
  addEventListener("pageshow", listener);
  return () => {
    removeEventListener("storage", listener);
    removeEventListener("pageshow", listener);
  };
}

function read(): string {
  try {
    return localStorage.getItem(draftKey) ?? "";
  } catch {
    return "";
  }
}

const nothing = () => "";

/** The answers on this device as they are kept: "" where there are none or storage is closed, and in the server's HTML. */
export const useDraftText = (): string => useSyncExternalStore(subscribe, read, nothing);
