import { useEffect, useRef } from "react";
import { anchorOf, titleIdOf } from "../anchors";
import { phoneQuery } from "./address-entry";
import { stayAt } from "./answer-session";
import type { SessionView } from "./session-view";
import { type StepId, stepIds, stepIn } from "./steps";

/** A line a quarter down the page: the question across it is the one being read. */
const readingLine = "-25% 0px -74% 0px";

/** Takes the reader to the question of each new step, and keeps the place when the page becomes a phone's or ceases to be one. */
export function usePlace({ isOpen, step, arrivals }: SessionView) {
  const current = useRef(step);
  useEffect(() => {
    current.current = step;
  }, [step]);

  useEffect(() => {
    // The browser went to the question that the address names while all of them were still shown.
    if (isOpen && matchMedia(phoneQuery).matches && stepIn(location.hash) !== undefined)
      document.getElementById(anchorOf(current.current))?.scrollIntoView();
  }, [isOpen]);

  useEffect(() => {
    if (arrivals === 0) return;
    // After Back and Forward the browser first restores what it remembers of the page.
    const frame = requestAnimationFrame(() => {
      document.getElementById(titleIdOf(current.current))?.focus({ preventScroll: true });
      document.getElementById(anchorOf(current.current))?.scrollIntoView();
    });
    return () => cancelAnimationFrame(frame);
  }, [arrivals]);

  useEffect(() => {
    const media = matchMedia(phoneQuery);
    let read: StepId | undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        const found = entries.find(({ isIntersecting }) => isIntersecting)?.target.id;
        if (!media.matches) read = stepIds.find((id) => anchorOf(id) === found) ?? read;
      },
      { rootMargin: readingLine },
    );
    for (const id of stepIds) {
      const block = document.getElementById(anchorOf(id));
      if (block) observer.observe(block);
    }
    const turn = () => {
      const focused = document.activeElement?.closest(".question")?.id;
      const at = stepIds.find((id) => anchorOf(id) === focused) ?? read;
      if (media.matches && at !== undefined) stayAt(at);
      if (!media.matches) document.getElementById(anchorOf(current.current))?.scrollIntoView();
    };
    media.addEventListener("change", turn);
    return () => {
      media.removeEventListener("change", turn);
      observer.disconnect();
    };
  }, []);
}
