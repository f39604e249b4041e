import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What axe finds on the page as it stands: one line for each rule, with the elements that break it. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  // Without frames of other hosts the legacy mode finds the same in half the time: the other one hands every result over twice.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"] })
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}
