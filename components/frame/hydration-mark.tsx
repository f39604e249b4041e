"use client";

import { useEffect } from "react";

/** Tells the page's first script that everything answers now. It stands last, so that its effect runs after all others. */
export function HydrationMark() {
  useEffect(() => {
    document.dispatchEvent(new Event("hydrated"));
  }, []);
  return null;
}
