"use client";

import { useEffect, useEffectEvent, useState } from "react";

/**
 * An act on the answer to what is typed, as Enter is: done at once where that answer is shown, else as soon as it comes. Who types on
 * takes the wish back.
 */
export function useOnceAnswered(query: string, isPending: boolean, act: () => void): () => void {
  const [wished, setWished] = useState<string>();
  const actNow = useEffectEvent(act);
  useEffect(() => {
    if (wished === undefined) return;
    if (wished === query && isPending) return;
    setWished(undefined);
    if (wished === query) actNow();
  }, [wished, query, isPending]);
  return () => (isPending ? setWished(query) : act());
}
