import type { Page } from "@playwright/test";

/** Lays out the sections that a browser leaves out while they are out of sight (`content-visibility`), so that they can be looked at and measured. */
export const layOutWhole = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(".body > section { content-visibility: visible !important }");
    document.adoptedStyleSheets.push(sheet);
  });
