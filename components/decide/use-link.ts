"use client";

import { useMemo, useSyncExternalStore } from "react";
import { fromSearch, type LinkedAnswers } from "@/lib/decide/url";
import { draftsIn, isEmpty, readDraftText, searchOf } from "./questionnaire/draft";

const onTravel = (listener: () => void) => listenTo("popstate", listener);
const onStorage = (listener: () => void) => listenTo("storage", listener);

function listenTo(event: "popstate" | "storage", listener: () => void) {
  addEventListener(event, listener);
  return () => removeEventListener(event, listener);
}

const readSearch = () => location.search;
const nothingYet = () => "";

/**
 * The answers in the address, with the notes of this device's draft where that has the same answers. Empty in the
 * server's HTML and during hydration.
 */
export function useLink(): LinkedAnswers {
  const search = useSyncExternalStore(onTravel, readSearch, nothingYet);
  const kept = useSyncExternalStore(onStorage, readDraftText, nothingYet);
  return useMemo(() => {
    const link = fromSearch(search);
    const { draft } = draftsIn(kept);
    const isSame = draft !== undefined && searchOf(draft.answers) === searchOf(link.answers);
    return isSame && !isEmpty(link.answers) ? { ...link, answers: draft.answers } : link;
  }, [search, kept]);
}
