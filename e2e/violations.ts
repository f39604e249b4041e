import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { ambiguousNames } from "./name-faults";
import { picturesWithoutTwins } from "./picture-twins";
import { layOutWhole } from "./whole-page";

/** Rules that depend on colours: the only ones that a theme can break, since a theme sets colours alone (app/styles/themes.test.ts). */
const colourRules = ["color-contrast", "link-in-text-block"];

/** Which of axe's rules are asked: all, those on colours, which take most of the time, or the others. */
type Rules = "all" | "colours" | "structure";

/**
 * What axe finds on the page as it stands, one line for each rule, with the elements that break it; and, but for "colours", what axe
 * doesn't look for: pictures that nothing says in text, and controls of one name that do different things.
 */
export async function violationsOf(page: Page, rules: Rules = "all"): Promise<readonly string[]> {
  await layOutWhole(page);
  // Without frames of other hosts the legacy mode finds the same in half the time: the other one hands every result over twice.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  if (rules === "colours") axe.withRules(colourRules);
  if (rules === "structure") axe.disableRules(colourRules);
  const { violations } = await axe.analyze();
  const own =
    rules === "colours" ? [] : [...(await picturesWithoutTwins(page)), ...(await ambiguousNames(page))];
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`),
    ...own,
  ].map((each) => `${page.url()} ${each}`);
}
