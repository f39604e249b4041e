"use client";

import { useEffect } from "react";

/** Keeps the document's title, also when Next 16.4 puts the page's own before it as the last step of hydration. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    const keep = () => {
      if (document.title !== title) document.title = title;
    };
    keep();
    const observer = new MutationObserver(keep);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [title]);
}
