import type { Page } from "@playwright/test";

/** Lays out at once what a fresh visit lays out by and by, so that it can be looked at and measured (components/frame/lay-out-rest.js). */
export const layOutWhole = (page: Page): Promise<void> =>
  page.evaluate(() => {
    delete document.documentElement.dataset.inParts;
  });
