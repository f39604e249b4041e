import type { Page } from "@playwright/test";
import { expect } from "./site-test";

type Said = { readonly text: string; readonly isNew: boolean };

declare global {
  interface Window {
    said: Said[];
  }
}

/** Writes down from now on what a screen reader would announce: changes of the text of live regions, and regions that come with text. */
export const listen = (page: Page) =>
  page.addInitScript(() => {
    window.said = [];
    const live = "[role=status], [role=alert]";
    const put = (region: Element, isNew: boolean) => {
      const text = (region.textContent ?? "").replace(/\s+/g, " ").trim();
      if (text !== "") window.said.push({ text, isNew });
    };
    new MutationObserver((records) => {
      const changed = new Set<Element>();
      const born = new Set<Element>();
      // What the page's own HTML brings is read with the page.
      if (document.readyState === "loading") return;
      for (const { target, addedNodes } of records) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(live);
        if (region) changed.add(region);
        for (const node of addedNodes)
          if (node instanceof Element)
            for (const each of [node, ...node.querySelectorAll(live)]) if (each.matches(live)) born.add(each);
      }
      for (const region of born) put(region, !region.matches("[role=alert]"));
      for (const region of changed) if (!born.has(region)) put(region, false);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });

/** Waits until something has been announced, and expects that it was once and in a region that was there before. Forgets the rest. `isRepeated`: each key that is typed may say it anew. */
export async function heard(
  page: Page,
  words: RegExp,
  { timeout = 15_000, isRepeated = false }: { readonly timeout?: number; readonly isRepeated?: boolean } = {},
) {
  const matching = () =>
    page.evaluate(
      ({ source, flags }) => window.said.filter(({ text }) => new RegExp(source, flags).test(text)),
      { source: words.source, flags: words.flags },
    );
  await expect
    .poll(async () => (await matching()).length, { timeout, message: `announced: ${words}` })
    .toBeGreaterThan(0);
  const announced = await matching();
  expect(announced.filter(({ isNew }) => isNew)).toEqual([]);
  if (!isRepeated) expect(announced).toHaveLength(1);
  await page.evaluate(() => window.said.splice(0));
}
