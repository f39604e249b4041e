"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import { useAddress, useSetAddress } from "@/components/ui/use-address";
import { type CompareChoices, readCompareAddress, withCompareChoices } from "./compare-address";

/** How long the address waits for the reader to stop dragging or typing, in milliseconds: browsers limit how often it may change. */
const settleMs = 300;

/** What the reader has chosen. All of it lives in the address; what is being dragged or typed is held here for a moment first. */
export function useCompareChoices() {
  const { search } = useAddress();
  const setAddress = useSetAddress();
  const [draft, setDraft] = useState<Partial<CompareChoices> | null>(null);
  const written = draft === null ? search : withCompareChoices(search, draft);
  const choices = useMemo(() => readCompareAddress(written), [written]);
  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(() => {
      setAddress(withCompareChoices(location.search, draft), "replace");
      setDraft(null);
    }, settleMs);
    return () => clearTimeout(timer);
  }, [draft, setAddress]);
  const change = useCallback(
    (changes: Partial<CompareChoices>) => setDraft((before) => ({ ...before, ...changes })),
    [],
  );
  const link = useCallback(() => `${location.origin}${location.pathname}${written}`, [written]);
  return { choices, change, link };
}
