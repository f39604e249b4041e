import { useEffect, useLayoutEffect, useRef } from "react";

/** Signs that the reader has taken the page into their own hands. */
const moves = ["wheel", "touchmove", "keydown", "pointerdown"] as const;

/**
 * Goes to the section that the address names, again whenever `arrived` changes, until the reader moves. The browser looks for it
 * only while the page loads, and here sections come later.
 */
export function useAnchorOnArrival(arrived: string): void {
  const isTaken = useRef(false);
  useEffect(() => {
    const take = () => {
      isTaken.current = true;
    };
    for (const move of moves) addEventListener(move, take, { passive: true });
    return () => {
      for (const move of moves) removeEventListener(move, take);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has arrived may have brought the section, or moved it
  useLayoutEffect(() => {
    const [anchor = ""] = location.hash.slice(1).split("?");
    if (anchor !== "" && !isTaken.current) document.getElementById(anchor)?.scrollIntoView();
  }, [arrived]);
}
