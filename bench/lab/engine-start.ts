import type { Page } from "playwright-core";
import { type Spread, spreadOf } from "@/lib/lab/compare/measured";
import { clickUntil, onFreshPage, type Site } from "./site";

/** With an empty cache, and on the next page that the same visitor opens. */
export type EngineStart = { readonly first: Spread; readonly next: Spread };

async function startOn(page: Page): Promise<number> {
  await page.goto("/lab/?s=own&months=0#sql=select+1");
  const run = page.getByRole("button", { name: "Run", exact: true });
  await run.and(page.locator(":enabled")).waitFor();
  const { ms } = await clickUntil(page, run, "What the lab is doing", /^1 row in /);
  return ms;
}

/**
 * Milliseconds from the first click to the answer of `select 1`: the lab's code, the engine (download, inflate, compile), the lake's
 * catalog and the lab's schemas. Links load pages anew, so the next page starts an engine of its own, from the browser's cache.
 */
export async function measureEngineStart(site: Site, rounds: number): Promise<EngineStart> {
  const times: { readonly first: number; readonly next: number }[] = [];
  for (let round = 0; round < rounds; round++)
    times.push(
      await onFreshPage(site, async (page) => {
        const first = await startOn(page);
        await page.goto("/");
        return { first, next: await startOn(page) };
      }),
    );
  return {
    first: spreadOf(times.map(({ first }) => first)),
    next: spreadOf(times.map(({ next }) => next)),
  };
}
