"use client";

import { useEffect, useState } from "react";
import { useDraftText } from "@/components/decide/kept-draft";
import type { FitChoice } from "@/lib/catalog/facets";

export type Fits =
  /** There are no answers on this device, or none that can be read. */
  | { readonly kind: "none" }
  | { readonly kind: "waiting" }
  | { readonly kind: "failed" }
  | { readonly kind: "ready"; readonly choices: ReadonlyMap<string, FitChoice> };

const none: Fits = { kind: "none" };
const waiting: Fits = { kind: "waiting" };

/** What the answers on this device say of the patterns. Nothing is loaded without answers, nor before it is wanted. */
export function useFits(isWanted: boolean): Fits {
  const draft = useDraftText();
  const [judged, setJudged] = useState<{ readonly draft: string; readonly fits: Fits }>();

  useEffect(() => {
    if (!isWanted || draft === "") return;
    let isCurrent = true;
    const settle = (fits: Fits) => isCurrent && setJudged({ draft, fits });
    import("./judge-fits")
      .then(({ judgeFits }) => judgeFits(draft))
      .then(
        (choices) => settle(choices ? { kind: "ready", choices } : none),
        () => settle({ kind: "failed" }),
      );
    return () => {
      isCurrent = false;
    };
  }, [isWanted, draft]);

  if (draft === "") return none;
  return judged?.draft === draft ? judged.fits : waiting;
}
