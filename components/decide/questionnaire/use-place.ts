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
    const stepAround = (target: EventTarget | null) => {
      const found = target instanceof Element ? target.closest(".question")?.id : undefined;
      return stepIds.find((id) => anchorOf(id) === found);
    };
    let focused = stepAround(document.activeElement);
    const enter = ({ target }: FocusEvent) => {
      focused = stepAround(target);
    };
    // A page that turns narrow hides the focused question, and may take its focus before it says that it has turned.
    const leave = () => {
      if (!media.matches) focused = undefined;
    };
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
      const at = focused ?? read;
      if (media.matches && at !== undefined) stayAt(at);
      if (!media.matches) document.getElementById(anchorOf(current.current))?.scrollIntoView();
    };
    media.addEventListener("change", turn);
    document.addEventListener("focusin", enter);
    document.addEventListener("focusout", leave);
    return () => {
      media.removeEventListener("change", turn);
      document.removeEventListener("focusin", enter);
      document.removeEventListener("focusout", leave);
      observer.disconnect();
    };
  }, []);
}
