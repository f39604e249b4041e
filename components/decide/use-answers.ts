"use client";

import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Answers } from "@/lib/decide/answers";
import { fromSearch, type LinkedAnswers } from "@/lib/decide/url";
import { addressOf } from "./address-of";

const changed = "isotherm:answers";
/** Browsers refuse an address that changes a hundred times in half a minute, as under a dragged slider. */
const pauseMs = 250;

function subscribe(listener: () => void) {
  addEventListener("popstate", listener);
  addEventListener(changed, listener);
  return () => {
    removeEventListener("popstate", listener);
    removeEventListener(changed, listener);
  };
}

const readSearch = () => location.search;
const nothingYet = () => "";

/** The answers in the address. Empty in the server's HTML and during hydration. */
export function useLink(): LinkedAnswers {
  const search = useSyncExternalStore(subscribe, readSearch, nothingYet);
  return useMemo(() => fromSearch(search), [search]);
}

function writeAddress(answers: Answers) {
  history.replaceState(history.state, "", addressOf(location.pathname, answers) + location.hash);
  dispatchEvent(new Event(changed));
}

/** The answers with the ways to change them. They are written into the address in pauses, and before the page is left. */
export function useAnswers() {
  const link = useLink();
  const [pending, setPending] = useState<Answers>();
  const [firstLink, setFirstLink] = useState<LinkedAnswers>();
  const answers = pending ?? link.answers;

  useEffect(() => setFirstLink(fromSearch(location.search)), []);

  useEffect(() => {
    const forget = () => setPending(undefined);
    addEventListener("popstate", forget);
    return () => removeEventListener("popstate", forget);
  }, []);

  useEffect(() => {
    if (pending === undefined) return;
    const write = () => {
      writeAddress(pending);
      setPending(undefined);
    };
    const pause = setTimeout(write, pauseMs);
    addEventListener("pagehide", write);
    return () => {
      clearTimeout(pause);
      removeEventListener("pagehide", write);
    };
  }, [pending]);

  const replace = useCallback((next: Answers) => setPending(next), []);
  const update = useCallback(
    (change: Answers) =>
      setPending((before) => ({ ...(before ?? fromSearch(location.search).answers), ...change })),
    [],
  );
  const settle = useCallback(() => {
    if (pending === undefined) return;
    writeAddress(pending);
    setPending(undefined);
  }, [pending]);
  return { answers, firstLink, update, replace, settle };
}
