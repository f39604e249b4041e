import { useEffect, useLayoutEffect, useRef } from "react";

/** Signs that the reader has taken the page into their own hands. */
const moves = ["wheel", "touchmove", "keydown", "pointerdown"] as const;

const placeKey = "isotherm:answer-place";

function keepPlace(): void {
  try {
    sessionStorage.setItem(placeKey, JSON.stringify({ address: location.href, top: scrollY }));
  } catch {
    // Where storage is closed or full, a reload begins at the top.
  }
}

/** Where the reader was in this page when they left it, in pixels from its top, if they come by a reload or the way back. */
function placeLeft(): number | undefined {
  const [arrival] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (arrival?.type !== "reload" && arrival?.type !== "back_forward") return undefined;
  try {
    const { address, top } = JSON.parse(sessionStorage.getItem(placeKey) ?? "{}");
    return address === location.href && typeof top === "number" ? top : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Goes to where the reader was before a reload, else to the section that the address names, again whenever `arrived` changes, until the
 * reader moves. The browser looks for either only while the page loads, and here sections come later.
 */
export function usePlaceOnArrival(arrived: string): void {
  const isTaken = useRef(false);
  const left = useRef<number>(undefined);
  useEffect(() => {
    const take = () => {
      isTaken.current = true;
    };
    for (const move of moves) addEventListener(move, take, { passive: true });
    addEventListener("pagehide", keepPlace);
    return () => {
      for (const move of moves) removeEventListener(move, take);
      removeEventListener("pagehide", keepPlace);
    };
  }, []);
  useLayoutEffect(() => {
    left.current = placeLeft();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has arrived may have brought the section, or moved it
  useLayoutEffect(() => {
    if (isTaken.current) return;
    const [anchor = ""] = location.hash.slice(1).split("?");
    if (left.current !== undefined) scrollTo({ top: left.current, behavior: "instant" });
    else if (anchor !== "") document.getElementById(anchor)?.scrollIntoView();
  }, [arrived]);
}
