import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./site-test";
import { violationsOf } from "./violations";

const two = "/compare/?p=data-masking,data-tokenization";
const four = "/compare/?p=data-lake,data-warehouse,lambda-architecture,kappa-architecture";
const tray = (page: Page) => page.getByRole("complementary", { name: "Chosen to compare" });
const compareButton = (page: Page) =>
  page
    .getByRole("banner")
    .or(page.locator("header.title"))
    .getByRole("button", { name: /^Compare / });
const headings = (page: Page) => page.getByRole("columnheader");
const excessOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("patterns are chosen by keyboard on their pages, survive navigation and reload, and open side by side", async ({
  page,
}) => {
  await page.goto("/patterns/data-masking/");
  await compareButton(page).focus();
  await page.keyboard.press("Enter");
  await expect(compareButton(page)).toHaveAttribute("aria-pressed", "true");
  await expect(tray(page)).toContainText("Choose one more.");
  await page.goto("/patterns/data-tokenization/");
  await expect(tray(page).getByRole("link", { name: "Data masking" })).toBeVisible();
  await compareButton(page).focus();
  await page.keyboard.press("Space");
  await page.reload();
  await expect(tray(page).getByRole("listitem")).toHaveText([/Data masking/, /Data tokenization/]);
  await tray(page).getByRole("link", { name: "Compare 2" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/compare\/\?p=data-masking,data-tokenization$/);
  await expect(headings(page)).toHaveText([/^Data masking version/, /^Data tokenization version/]);
  await expect(page).toHaveTitle("Data masking and Data tokenization compared: Isotherm");
  await expect(tray(page)).toHaveCount(0);
});

test("the tray follows other tabs, says when it is full, and clears with undo", async ({ page, context }) => {
  await page.goto("/patterns/data-vault/");
  await compareButton(page).click();
  await expect(tray(page).getByRole("listitem")).toHaveText([/Data vault/]);
  const other = await context.newPage();
  await other.goto("/patterns/sharding/");
  await expect(tray(other).getByRole("listitem")).toHaveText([/Data vault/]);
  await other.evaluate(() => localStorage.setItem("isotherm:compare", "data-lake,data-mesh,replication"));
  await expect(tray(page).getByRole("listitem")).toHaveCount(3);
  await expect(compareButton(page)).toHaveAttribute("aria-pressed", "false");
  await other.reload();
  await compareButton(other).click();
  await expect(tray(page).getByRole("listitem")).toHaveCount(4);
  await compareButton(page).click();
  await expect(tray(page).getByText(/^Four is the most that fit side by side/)).toBeVisible();
  await expect(compareButton(page)).toHaveAttribute("aria-pressed", "false");

  await tray(page).getByRole("button", { name: "Remove Data mesh" }).click();
  await expect(tray(page)).toBeFocused();
  await compareButton(page).click();
  await expect(tray(page).getByRole("listitem").last()).toContainText("Data vault");
  await tray(page).getByRole("button", { name: "Clear" }).click();
  await expect(tray(page).getByRole("listitem")).toHaveCount(0);
  await tray(page).getByRole("button", { name: "Undo" }).click();
  await expect(tray(page).getByRole("listitem")).toHaveText([
    /Data lake/,
    /Replication/,
    /Sharding/,
    /Data vault/,
  ]);
  expect(await violationsOf(page)).toEqual([]);
});

test("where storage is closed, the choice lasts for the session of the tab", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("closed", "SecurityError");
      },
    });
  });
  await page.goto("/patterns/data-lake/");
  await compareButton(page).click();
  await expect(compareButton(page)).toHaveAttribute("aria-pressed", "true");
  await page.goto("/patterns/data-vault/");
  await compareButton(page).click();
  await expect(tray(page).getByRole("listitem")).toHaveText([/Data lake/, /Data vault/]);
});

test("the tray covers neither what has the focus nor the end of the page", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.addInitScript(() =>
    localStorage.setItem("isotherm:compare", "data-lake,data-warehouse,data-vault,data-mesh"),
  );
  await page.goto("/patterns/data-ownership/");
  await expect(tray(page).getByRole("listitem")).toHaveCount(4);
  for (let step = 0; step < 45; step++) {
    await page.keyboard.press("Tab");
    const hidden = await page.evaluate(() => {
      const bar = document.querySelector(".compare-tray");
      const focused = document.activeElement;
      if (!bar || !focused || focused === document.body || bar.contains(focused)) return null;
      const { bottom, height } = focused.getBoundingClientRect();
      const room = innerHeight - bar.getBoundingClientRect().height;
      return height < room && bottom > room + 1 ? focused.outerHTML : null;
    });
    expect(hidden).toBeNull();
  }
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const [foot, bar] = await Promise.all([
    page.getByRole("contentinfo").boundingBox(),
    tray(page).boundingBox(),
  ]);
  expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeLessThanOrEqual((bar?.y ?? 0) + 1);
  expect(await excessOf(page)).toBe(0);
});

test("differences come first, equal rows unfold, reasons stand with the figures", async ({ page }) => {
  await page.goto(two);
  const rows = page.locator(".compare-qualities").getByRole("row");
  await expect(rows.nth(1)).toContainText("Simplicity");
  await expect(rows.nth(1)).toContainText("−2A vault is a tier-one service");
  const fold = page.getByRole("button", {
    name: "3 rows are the same: Freshness, Cost at scale, Flexibility",
  });
  await expect(page.getByRole("rowheader", { name: "Flexibility" })).toHaveCount(0);
  await fold.click();
  await expect(fold).toHaveAttribute("aria-expanded", "true");
  await expect(page.getByRole("row", { name: /^Flexibility .*A new role needs a rule/ })).toBeVisible();
  await expect(
    page.getByRole("row", { name: /^Between the two Data masking is an alternative to/ }),
  ).toBeVisible();
  await expect(
    page.getByRole("link", { name: /^Encryption, masking, tokenization/ }).first(),
  ).toHaveAttribute("href", "/patterns/data-masking/#compared-protecting-values");
});

test("columns are added, moved and removed on the page; back and forward undo and redo it", async ({
  page,
}) => {
  await page.goto(two);
  await expect(headings(page)).toHaveCount(2);
  await page.getByLabel("Add a pattern").fill("psedonymisation");
  await expect(page.getByRole("list", { name: "Patterns found" }).getByRole("button").first()).toHaveText(
    "Add Data pseudonymization",
  );
  await page.getByLabel("Add a pattern").press("Enter");
  await expect(page).toHaveURL(/p=data-masking,data-tokenization,data-pseudonymization$/);
  await expect(headings(page)).toHaveCount(3);
  await page.getByRole("button", { name: "Earlier Data pseudonymization" }).click();
  await expect(page.getByRole("button", { name: "Earlier Data pseudonymization" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/p=data-pseudonymization,data-masking,data-tokenization$/);
  await expect(page.getByRole("button", { name: "Later Data pseudonymization" })).toBeFocused();
  await page.getByRole("button", { name: "Remove Data masking" }).click();
  await expect(headings(page)).toHaveText([/^Data pseudonymization/, /^Data tokenization/]);
  await page.goBack();
  await expect(headings(page)).toHaveCount(3);
  await page.goForward();
  await expect(headings(page)).toHaveCount(2);
  await page.getByLabel("or from the list").selectOption("Data vault");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(headings(page).last()).toHaveText(/^Data vault/);
});

test("an address from elsewhere loses only what cannot be compared, with a note", async ({ page }) => {
  await page.goto("/compare/?p=data-lake,lagoon,data-lake,data-vault&view=old");
  await expect(page.getByText("Left out: “lagoon” (not in the catalog).")).toBeVisible();
  await expect(page.getByText("Left out: “data-lake” (named more than once; it stands once).")).toBeVisible();
  await expect(headings(page)).toHaveText([/^Data lake/, /^Data vault/]);
});

test("with answers on this device a row says how each fits them, and why", async ({ page }) => {
  await page.addInitScript(
    (text) => localStorage.setItem("isotherm:answers", text),
    JSON.stringify({
      version: 1,
      search:
        "mix=60-25-10-5&volumeTb=100&growthPercentPerYear=30&costPressure=moderate&sqlSkill=strong&distributedSkill=strong" +
        "&teamSize=20&latency=seconds&concurrentUsers=80&freshness=daily&sensitivity=internal&historyYears=4&hotMonths=12" +
        "&domainTeams=2&sourceSystems=12&futureChange=possible",
    }),
  );
  await page.goto("/compare/?p=kappa-architecture,data-lake,purposeful-hybrid");
  const row = page.getByRole("row", { name: /^How it fits/ });
  await expect(row.getByRole("cell")).toHaveText([
    /^not recommended: Nobody looks between two nightly runs/,
    /^a must: The hybrid keeps everything in the lake for good/,
    /^recommended: High confidence\./,
  ]);
  await expect(page.getByRole("link", { name: "Your result" })).toHaveAttribute(
    "href",
    /result\/\?mix=60-25-10-5/,
  );
});

test.describe("when a record cannot be had", () => {
  test.use({ expectedConsole: /Failed to load resource/ });

  test("the page says which one and what to do, and tries again", async ({ page }) => {
    await page.route("**/data-vault.json", (route) => route.fulfill({ status: 503 }));
    await page.goto("/compare/?p=data-lake,data-vault");
    await expect(page.getByRole("main").getByRole("alert")).toContainText(
      "/api/v1/patterns/data-vault.json: the server refused it (found status 503, allowed 200).",
    );
    await page.unroute("**/data-vault.json");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(headings(page)).toHaveCount(2);
    await expect(page.getByRole("main").getByRole("alert")).toHaveCount(0);
  });
});

test("the comparison is copied as a Markdown table", async ({ page, context, baseURL }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(two);
  await page.getByRole("button", { name: "Copy as Markdown" }).click();
  await expect(page.getByText("Copied.")).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain(`[Data masking](${baseURL}/patterns/data-masking/)`);
  expect(text).toContain("\n| Simplicity | **+1** A rule is one line");
});

test("two patterns print on one page of A4, lying", async ({ page }, info) => {
  for (const address of [two, "/compare/?p=event-driven-architecture,publish-subscribe"]) {
    await page.goto(address);
    await expect(headings(page)).toHaveCount(2);
    const path = info.outputPath("compare.pdf");
    await page.pdf({ path, preferCSSPageSize: true });
    const text = readFileSync(path, "latin1");
    expect(text.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    expect(text).toMatch(/\/MediaBox\s*\[0 0 841\.\d+ 594\.\d+\]/);
  }
});

test("compare passes axe in both themes, scrolls sideways at no width, and keeps its headings in sight", async ({
  page,
}) => {
  await page.goto(four);
  await expect(headings(page)).toHaveCount(4);
  expect(await violationsOf(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await violationsOf(page, "colours")).toEqual([]);
  await page.getByText("Technologies, by platform").scrollIntoViewIfNeeded();
  await expect(headings(page).last()).toBeInViewport();
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    expect({ width, excess: await excessOf(page) }).toEqual({ width, excess: 0 });
  }
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await violationsOf(page, "structure")).toEqual([]);
});

test("without a choice, compare offers near neighbours and a picker", async ({ page }) => {
  await page.goto("/compare/");
  await expect(page.getByRole("heading", { level: 1, name: "Compare patterns" })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole("link", { name: /^Data lake ?; Data warehouse$/ }).click();
  await expect(headings(page)).toHaveText([/^Data lake/, /^Data warehouse/]);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("compare explains itself and leads to the written comparisons", async ({ page }) => {
    await page.goto(two);
    await expect(page.locator("noscript p")).toContainText("Putting patterns side by side needs JavaScript.");
    await page.getByRole("link", { name: "Data lake, lakehouse, data warehouse" }).click();
    await expect(page).toHaveURL(/\/patterns\/data-lake\/#compared-lake-and-warehouse$/);
    await expect(page.getByRole("heading", { name: "Data lake, lakehouse, data warehouse" })).toBeVisible();
    await expect(page.getByRole("button", { name: /^Compare / })).toBeHidden();
  });
});
