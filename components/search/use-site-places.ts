"use client";

import { useCallback, useRef, useState } from "react";
import type { SitePlace } from "@/lib/search/site-places";
import { loadPlaces } from "./load-search";

/** What the palette leads to besides patterns, loaded when `start` is first called: undefined until it is there, "failed" where it does not come. */
export function useSitePlaces() {
  const [places, setPlaces] = useState<readonly SitePlace[] | "failed">();
  const started = useRef(false);
  const start = useCallback(() => {
    if (started.current) return;
    started.current = true;
    loadPlaces().then(setPlaces, () => {
      started.current = false;
      setPlaces("failed");
    });
  }, []);
  return { places, start };
}
