import { expect, test } from "./site-test";
import { violationsOf } from "./violations";

const fixed = [
  "/",
  "/patterns/",
  "/patterns/?q=debezium",
  "/patterns/?q=nothing-has-this-name",
  "/decide/",
  "/decide/result/",
  "/decide/result/?mix=60-25-10-5&volumeTb=100&costPressure=moderate&sqlSkill=strong&distributedSkill=strong&teamSize=20",
  "/decide/team/",
  "/decide/sheet/",
  "/lab/",
  "/lab/compare/",
  "/lab/rolling-window/",
  "/lab/breaks/",
  "/lab/files/",
  "/lab/platforms/",
  "/method/",
];

type Listed = { readonly url: string };

/** Pages are looked at in parts, so that no worker waits long for the other. */
const parts = 4;

/** Patterns share their components, so the contrast of one page in this many stands for the rest; the long run measures each. */
const contrastEvery = process.env.ISOTHERM_LONG === "1" ? 1 : 6;

for (let part = 0; part < parts; part++)
  test(`axe finds nothing on any page in either theme, part ${part + 1} of ${parts}`, async ({
    page,
    request,
  }) => {
    test.setTimeout(600_000);
    const listed: readonly Listed[] = await (await request.get("/api/v1/patterns.json")).json();
    expect(listed.length).toBeGreaterThanOrEqual(7);
    const pages = [
      ...fixed.map((address) => ({ address, contrast: true })),
      ...listed.map(({ url }, at) => ({ address: url, contrast: at % contrastEvery === 0 })),
    ].filter((_, at) => at % parts === part);
    const found: string[] = [];
    for (const { address, contrast } of pages) {
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      found.push(...(await violationsOf(page, contrast ? "all" : "structure")));
      if (!contrast) continue;
      await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
      found.push(...(await violationsOf(page, "colours")).map((each) => `dark ${each}`));
    }
    expect(found).toEqual([]);
  });

test.describe("a page that is not there", () => {
  test.use({ expectedConsole: /404/ });

  test("answers 404, says so and offers the search", async ({ page }) => {
    const response = await page.goto("/no/such/page/");
    expect(response?.status()).toBe(404);
    await expect(
      page.getByRole("heading", { level: 1, name: "There is no page at this address" }),
    ).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole("main").getByRole("searchbox", { name: "Find a pattern" }).fill("debezium");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/patterns\/\?q=debezium/);
  });
});

test("no page scrolls sideways on a phone of 360 px", async ({ page, request }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const listed: readonly Listed[] = await (await request.get("/api/v1/patterns.json")).json();
  expect(listed).not.toEqual([]);
  for (const address of [
    "/",
    "/patterns/",
    ...fixed.filter((address) => address.startsWith("/decide/")),
    ...fixed.filter((address) => address.startsWith("/lab/")),
    "/method/",
    ...listed.map(({ url }) => url),
  ]) {
    await page.goto(address);
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect({ address, excess }).toEqual({ address, excess: 0 });
  }
});

test("the theme is remembered and set before the first paint", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  await page.getByRole("button", { name: "Switch to dark theme" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.goto("/patterns/");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByRole("button", { name: "Switch to light theme" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
});

test("the keyboard reaches the content past the header", async ({ page }) => {
  await page.goto("/patterns/");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "To the content" });
  await expect(skip).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});
