import type { Page } from "@playwright/test";

/**
 * Neighbours in a row, a column or a grid whose controls Tab reaches the other way round than they are read: the later one stands left of
 * the earlier in one line with it, or above it without beginning a column of its own. Where a style sheet asks for it (`reading-flow`),
 * Chromium's Tab follows what is seen.
 */
export const orderFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const controls = "a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex='-1'])";
    const shows = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const isInFlow = (element: Element) => {
      const { position } = getComputedStyle(element);
      return position !== "absolute" && position !== "fixed";
    };
    const holdsControl = (element: Element) =>
      [element, ...element.querySelectorAll("*")].some((each) => each.matches(controls) && shows(each));
    const called = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.classList.item(0) ?? ""} "${(element.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, 30)}"`;
    const slackPx = 2;
    /** A neighbourhood begins with the pattern in its middle, which its neighbours' words refer to. */
    const beginsInTheMiddle = ".neighbourhood";
    const faults: string[] = [];
    for (const parent of document.querySelectorAll("body, body *")) {
      const style = getComputedStyle(parent);
      const followsLooks = (style.getPropertyValue("reading-flow") || "normal") !== "normal";
      if (!/flex|grid/.test(style.display) || followsLooks || !shows(parent)) continue;
      if (parent.matches(beginsInTheMiddle)) continue;
      const children = [...parent.children].filter((each) => isInFlow(each) && holdsControl(each));
      for (const [at, later] of children.entries()) {
        const earlier = children[at - 1];
        if (earlier === undefined) continue;
        const a = earlier.getBoundingClientRect();
        const b = later.getBoundingClientRect();
        const isAbove = b.bottom <= a.top + slackPx;
        const isLeft = b.right <= a.left + slackPx;
        const isBeside = !isAbove && a.bottom > b.top + slackPx;
        if ((isAbove && b.left < a.right - slackPx) || (isBeside && isLeft))
          faults.push(`${called(later)} stands before ${called(earlier)} in ${called(parent)}`);
      }
    }
    return faults;
  });
