import { type Spread, spreadOf } from "@/lib/lab/compare/measured";
import { clickUntil, onFreshPage, type Site } from "./site";

/**
 * Milliseconds from the first click to the answer of `select 1`, each time with an empty cache: the lab's code, the engine (download,
 * inflate, compile), the lake's catalog and the lab's schemas.
 */
export async function measureEngineStart(site: Site, rounds: number): Promise<Spread> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++)
    times.push(
      await onFreshPage(site, async (page) => {
        await page.goto("/lab/?s=own&months=0#sql=select+1");
        const run = page.getByRole("button", { name: "Run", exact: true });
        await run.and(page.locator(":enabled")).waitFor();
        const { ms } = await clickUntil(page, run, "What the lab is doing", /^1 row in /);
        return ms;
      }),
    );
  return spreadOf(times);
}
