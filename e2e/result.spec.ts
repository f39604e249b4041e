import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./site-test";
import { layOutWhole } from "./whole-page";

const workedExample =
  "mix=60-25-10-5&volumeTb=100&growthPercentPerYear=30&costPressure=moderate&sqlSkill=strong&distributedSkill=strong" +
  "&teamSize=20&latency=seconds&concurrentUsers=80&freshness=daily&sensitivity=internal&historyYears=4&hotMonths=12" +
  "&domainTeams=2&sourceSystems=12&futureChange=possible";
const result = `/decide/result/?${workedExample}`;
const region = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

test("all known: the answer, how sure it is, and the one change that turns it", async ({ page }) => {
  await page.goto(result);
  const changes = region(page, "What would change it");
  await expect(changes).toContainText(
    "If 26 points of the work move from dashboards to one-off questions, Pattern 2, no warehouse, comes first. Then S5 applies.",
  );
  await expect(changes).toContainText("Every other answer to every question was tried");
  await expect(changes).toContainText("The case for Pattern 2, no warehouse");
  await changes.getByText("One criterion at a time").click();
  await expect(changes).toContainText(
    "If complexity counted 2.52 times as much, Pattern 1 would draw level.",
  );
  expect(page.workers()).toHaveLength(1);
});

test("what if: other answers move the ranking at once, are taken over on request, and Back undoes it", async ({
  page,
}) => {
  await page.goto(result);
  const whatIf = region(page, "What if");
  const standing = whatIf.getByRole("status");
  await expect(standing).toHaveText(/^Pattern 3, the purposeful hybrid, comes first/);

  const points = whatIf.getByRole("slider", {
    name: "Points of share moved from dashboards to one-off questions",
  });
  await points.fill("25");
  await expect(standing).toHaveText(/^Pattern 3/);
  await points.press("ArrowRight");
  await expect(standing).toHaveText("Turned: Pattern 2, no warehouse, comes first. Rule S5 applies.");
  await expect(whatIf).toContainText("26 points: 34 / 51 / 10 / 5");

  await whatIf.getByRole("button", { name: "Back to your answers" }).click();
  await expect(standing).toHaveText(/^Pattern 3/);

  await whatIf.getByText("12 questions that do not turn it alone").click();
  await whatIf.getByLabel("SQL skill").selectOption({ label: "most of the team" });
  await whatIf.getByLabel("Volume").selectOption("1000");
  await whatIf.getByRole("link", { name: "Take these 2 changes over" }).click();
  await expect(page).toHaveURL(/volumeTb=1000.*sqlSkill=expert/);
  await expect(region(page, "What you told us")).toContainText("1,000");
  await page.goBack();
  await expect(page).toHaveURL(/volumeTb=100&/);
  await expect(region(page, "What you told us")).toContainText("100 TB");
});

test("half unknown: shares of the cases, the questions that would settle most, and flips of what is known", async ({
  page,
}) => {
  await page.goto(
    "/decide/result/?mix=60-25-10-5&volumeTb=100&costPressure=moderate&sqlSkill=strong&distributedSkill=strong&teamSize=20&latency=not-sure&concurrentUsers=80&sensitivity=internal&growthPercentPerYear=30&historyYears=4&hotMonths=12",
  );
  const open = region(page, "What we do not know");
  await expect(open.getByRole("listitem").getByRole("link")).toHaveText([
    /how long may an answer take/,
    /what is funded/,
  ]);
  await expect(region(page, "What would change it")).toContainText("What if");
  await expect(page.getByRole("list", { name: "Confidence" }).locator("[aria-current]")).toHaveCount(1);
});

test("all unknown: no headline, three questions to ask, and no flips to speak of", async ({ page }) => {
  await page.goto("/decide/result/?mix=not-sure&volumeTb=not-sure&latency=not-sure");
  await expect(page.getByRole("heading", { level: 1, name: "We cannot say yet." })).toBeVisible();
  await expect(region(page, "What we do not know").getByRole("listitem").getByRole("link")).toHaveCount(3);
  await expect(region(page, "What would change it")).toBeHidden();
});

test("an answer close to a rule's limit says so", async ({ page }) => {
  await page.goto(result.replace("mix=60-25-10-5", "mix=69-16-10-5"));
  await expect(region(page, "What would change it")).toContainText(
    "Close to the boundary of S1 (above 70 % reports and dashboards): it does not apply, and 2 points of share would change that.",
  );
});

test("a link of an older model says what has changed and what the answer was then", async ({ page }) => {
  const clashing = workedExample
    .replace("mix=60-25-10-5", "mix=30-20-25-25")
    .replace("volumeTb=100", "volumeTb=20")
    .replace("distributedSkill=strong", "distributedSkill=basic");
  await page.goto(`/decide/result/?${clashing}&model=1.0.0`);
  const notice = region(page, "What changed since this link was made");
  await expect(notice).toContainText("With decision model 1.0.0 the answer was");
  await expect(notice).toContainText("Where rules disagree, confidence goes no higher than low");
  await page.goto(`${result}&model=1.0.0`);
  await expect(notice).toContainText("The answer is the same as with decision model 1.0.0");
});

test("each pattern that comes along names the question that brought it", async ({ page }) => {
  await page.goto(result);
  const companions = region(page, "Patterns that go with it");
  await companions
    .getByText(/^\d+ more$/)
    .first()
    .click();
  await companions.getByRole("link", { name: "Freshness" }).first().click();
  await expect(page).toHaveURL(/\/decide\/\?.*#q-freshness$/);
});

test("the lab gets the mix, the history and the window, and says what its data cannot show", async ({
  page,
}) => {
  await page.goto(result);
  await expect(page.getByRole("link", { name: "Measure all three in the lab" })).toHaveAttribute(
    "href",
    "/lab/compare/?mix=60-25-10-5&history=48&hot=12&tb=100",
  );
  await page.getByRole("link", { name: "Open in the lab" }).click();
  await expect(page).toHaveURL("/lab/?mix=60-25-10-5&history=48&hot=12");
  const note = page.getByText("From your answers:").locator("..");
  await expect(note).toContainText("60 % dashboards, 25 % one-off questions, 10 % models, 5 % logs");
  await expect(note).toContainText("Here 48 months of history are cut to the 36 that the lab's data have.");
  await expect(page.getByText("12 months", { exact: false }).first()).toBeVisible();
  await note.getByRole("button", { name: "Use the lab's own window" }).click();
  await expect(note).toBeHidden();
  await page.goBack();
  await expect(note).toBeVisible();
});

test("the downloaded record is the one that the command line prints", async ({ page }) => {
  await page.goto(result);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: /Download.*record/i }).click();
  const file = await (await download).path();
  expect(readFileSync(file, "utf8")).toBe(readFileSync("e2e/golden/worked-example.md", "utf8"));
});

test("the verdict stands before the patterns arrive, and nothing in sight moves when they do", async ({
  page,
}) => {
  await page.addInitScript(() => {
    const shifts = { sum: 0 };
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.sum += Number(Reflect.get(entry, "value"));
    }).observe({ type: "layout-shift", buffered: true });
  });
  let release = () => {};
  const released = new Promise<void>((done) => {
    release = done;
  });
  await page.route("**/decide/sources.json", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(`${result}#record`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Keep everything in a lake, and the last twelve months in a warehouse as well.",
  );
  await expect(page.getByText(/It stays first in/)).toBeVisible();
  await expect(region(page, "Where the points come from")).toBeVisible();
  await expect(
    region(page, "How this pattern breaks").getByRole("link", { name: "Causes, and the whole pattern" }),
  ).toBeVisible();
  await expect(page.getByText("Loading the patterns that go with it…")).toBeVisible();
  expect(await page.evaluate(() => Reflect.get(globalThis, "shifts").sum)).toBeLessThan(0.01);
  release();
  await expect(region(page, "How this pattern breaks").getByRole("listitem")).toHaveCount(3);
  // The address names a section that was not there when the page was opened.
  await expect(page.getByRole("heading", { level: 2, name: "Take it with you" })).toBeInViewport();
});

test("a reload returns to where the reader was, though the parts come after the page", async ({ page }) => {
  const shown = () => page.evaluate(() => scrollY);
  await page.goto(`${result}#weights`);
  await layOutWhole(page);
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, 2800);
  await expect.poll(shown).toBeGreaterThan(2500);
  const left = await shown();
  await page.reload();
  await layOutWhole(page);
  await expect.poll(shown).toBe(left);
  // Another answer is another page.
  await page.goto(result.replace("teamSize=20", "teamSize=21"));
  await layOutWhole(page);
  expect(await shown()).toBe(0);
});

test("what the page loads before the verdict does not grow with the catalog", async ({ request }) => {
  const html = await (await request.get("/decide/result/")).text();
  const scripts = Array.from(html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g), ([, address = ""]) => address);
  expect(scripts.length).toBeGreaterThan(5);
  const first = [html, ...(await Promise.all(scripts.map(async (each) => (await request.get(each)).text())))];
  const listed: readonly { readonly slug: string; readonly category: string }[] = await (
    await request.get("/api/v1/patterns.json")
  ).json();
  // One word alone may be any word of a script.
  const slugs = listed.flatMap(({ slug, category }) =>
    category !== "placement" && slug.includes("-") ? [slug] : [],
  );
  expect(slugs.length).toBeGreaterThan(50);
  expect(slugs.filter((slug) => first.some((text) => text.includes(slug)))).toEqual([]);
});

test.describe("a part that does not come", () => {
  test.use({ expectedConsole: /ERR_FAILED|ChunkLoadError|Failed to (?:fetch|load)/ });

  for (const { part, isPart, says, brings } of [
    {
      part: "what stands behind the answer",
      isPart: (file: string, text: string) =>
        file.endsWith(".js") && text.includes("Where the points come from"),
      says: "What stands behind the answer could not be loaded",
      brings: "Where the points come from",
    },
    {
      part: "the patterns",
      isPart: (file: string) => file.endsWith("/decide/sources.json"),
      says: "The patterns that go with the answer could not be loaded",
      brings: "Patterns that go with it",
    },
  ])
    test(`${part}: it is named, the verdict stays, and the next try brings it`, async ({ page }) => {
      let isLost = true;
      await page.route(/chunks\/.*\.js$|sources\.json$/, async (route) => {
        const response = await route.fetch();
        if (isLost && isPart(route.request().url(), await response.text())) await route.abort();
        else await route.fulfill({ response });
      });
      await page.goto(result);
      await expect(page.getByRole("alert").filter({ hasText: says })).toBeVisible();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Keep everything in a lake/);
      await expect(region(page, brings)).toBeHidden();
      isLost = false;
      await page.getByRole("button", { name: "Try again" }).click();
      await expect(region(page, brings)).toBeVisible();
      await expect(region(page, "Take it with you")).toBeVisible();
      await expect(page.getByRole("alert").filter({ hasText: says })).toBeHidden();
    });
});

test.describe("without a worker", () => {
  test.use({ expectedConsole: /Worker|worker|ERR_FAILED/ });

  test("the weights are tried on the page itself", async ({ page, context }) => {
    await context.route(/turbopack-worker/, (route) => route.abort());
    await page.goto(result);
    await expect(page.getByText(/It stays first in/)).toBeVisible({ timeout: 15_000 });
    await expect(region(page, "What would change it")).toContainText("26 points");
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("the answer is read, tried and taken over with one thumb", async ({ page }) => {
    await page.goto(result);
    const whatIf = region(page, "What if");
    await whatIf.getByRole("slider").fill("40");
    await expect(whatIf.getByRole("status")).toHaveText(/^Turned: Pattern 2/);
    await expect(whatIf.getByRole("status")).toBeInViewport();
    await whatIf.getByRole("link", { name: "Take this change over" }).click();
    await expect(
      page.getByRole("heading", { level: 1, name: "Keep everything in a lake, and query it where it lies." }),
    ).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
  });
});
