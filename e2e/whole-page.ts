import type { Page } from "@playwright/test";

/**
 * Lays out at once what a fresh visit lays out by and by, so that it can be looked at and measured (components/frame/lay-out-rest.js),
 * and waits for what an answer says after its verdict.
 */
export async function layOutWhole(page: Page): Promise<void> {
  await page.evaluate(() => {
    delete document.documentElement.dataset.inParts;
  });
  if (!new URL(page.url()).pathname.startsWith("/decide/result/")) return;
  const isThere = page.getByRole("heading", {
    name: /^(?:What you told us|There are no answers in this address\.)$/,
  });
  await isThere.waitFor();
  await page.locator(".part-loading, .untested").first().waitFor({ state: "detached" });
}
