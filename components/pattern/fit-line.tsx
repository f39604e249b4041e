"use client";

import { type ComponentType, useEffect, useState } from "react";
import { useDraftText } from "@/components/decide/kept-draft";
import type { CompanionSource } from "@/lib/decide/companions";

type Props = { readonly slug: string; readonly sources: readonly CompanionSource[] };
type AnswerProps = Props & { readonly draft: string };

/** How the pattern fits the answers on this device. Without answers there is nothing, and nothing is loaded. */
export function FitLine({ slug, sources }: Props) {
  const draft = useDraftText();
  const [Answer, setAnswer] = useState<ComponentType<AnswerProps>>();
  const isWanted = draft !== "";
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    import("./fit-answer").then(
      ({ FitAnswer }) => isCurrent && setAnswer(() => FitAnswer),
      // Offline, or a deployment has replaced the files: the page is whole without the line.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [isWanted]);
  return isWanted && Answer !== undefined ? <Answer slug={slug} sources={sources} draft={draft} /> : null;
}
