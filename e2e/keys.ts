import type { Locator, Page } from "@playwright/test";
import { expect } from "./site-test";

type Stop = {
  readonly name: string;
  readonly isThere: boolean;
  /** What is wrong with the focus as it stands; "" if nothing. */
  readonly fault: string;
  readonly box: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
};

/** Looks at what has the focus: that something has it, that it is marked and that it is in sight. */
const lookAtFocus = (target: Element | null): Stop => {
  const at = document.activeElement;
  const none = { left: 0, right: 0, top: 0, bottom: 0 };
  if (at === null || at === document.body)
    return { name: "", isThere: false, fault: "the focus is lost", box: none };
  const name = `${at.tagName.toLowerCase()} "${(at.getAttribute("aria-label") ?? at.textContent ?? "").trim().slice(0, 40)}" ${at.id}`;
  const isMarked = (element: Element | null) => {
    if (element === null) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
  };
  const { left, right, top, bottom } = at.getBoundingClientRect();
  // What is larger than the window is in sight where the two overlap.
  const [upper, lower] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
  const inside = [0.1, 0.3, 0.5, 0.7, 0.9].flatMap((x) =>
    [0.1, 0.5, 0.9].map((y) => [left + (right - left) * x, upper + (lower - upper) * y] as const),
  );
  const isInSight = inside.some(([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    return (
      hit !== null &&
      (at.contains(hit) ||
        hit.contains(at) ||
        (at instanceof HTMLInputElement && [...(at.labels ?? [])].some((label) => label.contains(hit))))
    );
  });
  const isRinged = (element: Element | null) => {
    if (element === null) return false;
    const { stroke, strokeWidth } = getComputedStyle(element);
    return stroke !== "none" && Number.parseFloat(strokeWidth) >= 2;
  };
  const fault =
    at.matches("[tabindex='-1']:is(main, h1, h2, h3, aside, ol, section, div, p)") ||
    isMarked(at) ||
    isRinged(at.querySelector(".reach")) ||
    isMarked(at.closest("label, li, .find")) ||
    // The slider of the timeline is drawn as a line with a ring.
    isMarked(at.nextElementSibling?.querySelector("circle") ?? null)
      ? isInSight
        ? ""
        : "is out of sight"
      : "is not marked";
  return {
    name,
    isThere: at === target,
    fault,
    box: { left: left + scrollX, right: right + scrollX, top: top + scrollY, bottom: bottom + scrollY },
  };
};

/** Goes over pages with keys alone and notes every place where the focus is lost, unmarked or out of sight. */
export function createKeys(page: Page) {
  const faults: string[] = [];
  const note = ({ name, fault }: Stop, key: string) => {
    if (fault !== "") faults.push(`${new URL(page.url()).pathname} ${key}: ${name} ${fault}`);
  };

  /** Presses a key and looks where the focus is then. */
  async function press(key: string) {
    await page.keyboard.press(key);
    note(await page.evaluate(lookAtFocus, null), key);
  }

  /** Presses Tab, or Shift+Tab, until `goal` has the focus. */
  async function tabTo(goal: Locator, key: "Tab" | "Shift+Tab" = "Tab", most = 250) {
    await expect(goal).toBeVisible();
    const target = await goal.elementHandle();
    const met: string[] = [];
    for (let step = 0; step < most; step++) {
      await page.keyboard.press(key);
      const stop = await page.evaluate(lookAtFocus, target);
      note(stop, key);
      met.push(stop.name);
      if (stop.isThere) return;
    }
    throw new Error(
      `${goal} is not reached in ${most} steps of ${key}; the last were ${met.slice(-12).join(", ")}`,
    );
  }

  return { press, tabTo, type: (text: string) => page.keyboard.type(text), faults };
}
