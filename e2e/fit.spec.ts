import type { Page } from "@playwright/test";
import { expect, test } from "./site-test";

const answers =
  "mix=60-25-10-5&volumeTb=100&growthPercentPerYear=30&costPressure=moderate&sqlSkill=strong&distributedSkill=strong" +
  "&teamSize=20&latency=seconds&concurrentUsers=80&freshness=daily&sensitivity=internal&historyYears=4&hotMonths=12" +
  "&domainTeams=2&sourceSystems=12&futureChange=possible";

/** Leaves answers on the device, as the questionnaire does. */
const keepAnswers = (page: Page, search: string) =>
  page.addInitScript(
    (text) => localStorage.setItem("isotherm:answers", text),
    JSON.stringify({ version: 1, search }),
  );
const line = (page: Page) => page.getByRole("paragraph").filter({ hasText: /^By your answers:/ });
const scriptsOf = (page: Page) => {
  const addresses = new Set<string>();
  page.on("request", (request) => {
    if (request.resourceType() === "script") addresses.add(new URL(request.url()).pathname);
  });
  return addresses;
};

test("answers given in the questionnaire show on a pattern's page, with the reason and a way to the result", async ({
  page,
}) => {
  await page.goto(`/decide/?${answers}`);
  await page.getByRole("radio", { name: "Under a second" }).check();
  await expect(page).toHaveURL(/latency=sub-second/);
  await page.goto("/patterns/data-lake/");
  await expect(line(page)).toContainText(
    "By your answers: a must. The hybrid keeps everything in the lake for good",
  );
  await expect(line(page)).toContainText("Read from: ");
  await line(page).getByRole("link", { name: "Your result" }).click();
  await expect(page).toHaveURL(/\/decide\/result\/\?.*latency=sub-second/);
});

test("a pattern that the answers speak against says so", async ({ page }) => {
  await keepAnswers(page, answers);
  await page.goto("/patterns/kappa-architecture/");
  await expect(line(page)).toContainText(
    "By your answers: not recommended. Nobody looks between two nightly runs",
  );
});

test("an open answer leaves a pattern possible and names the question", async ({ page }) => {
  await keepAnswers(page, answers.replace("freshness=daily", "freshness=not-sure"));
  await page.goto("/patterns/kappa-architecture/");
  await expect(line(page)).toContainText(
    "By your answers: possible. It fits if: Changes must be visible within seconds",
  );
  await expect(line(page)).toContainText("Open: Freshness.");
});

test("the placements' pages say which one is recommended, and how sure that is", async ({ page }) => {
  await keepAnswers(page, answers);
  await page.goto("/patterns/purposeful-hybrid/");
  await expect(line(page)).toContainText("By your answers: recommended. High confidence.");
  await page.goto("/patterns/no-warehouse/");
  await expect(line(page)).toContainText(
    "By your answers: not recommended. Pattern 3, the purposeful hybrid, comes first: high confidence.",
  );
});

test("without answers, or with what cannot be read, there is no line", async ({ page }) => {
  const scripts = scriptsOf(page);
  await page.goto("/patterns/change-data-capture/");
  await expect(page.getByRole("heading", { name: "When to use it" })).toBeVisible();
  await page.waitForLoadState("networkidle");
  await expect(line(page)).toHaveCount(0);
  const without = new Set(scripts);

  await page.evaluate(() => localStorage.setItem("isotherm:answers", "{not json"));
  scripts.clear();
  await page.reload();
  await page.waitForLoadState("networkidle");
  await expect(line(page)).toHaveCount(0);
  const more = [...scripts].filter((address) => !without.has(address));
  expect(more.length, "only kept answers load the decision model").toBeGreaterThan(0);
});
