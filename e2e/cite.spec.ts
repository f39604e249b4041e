import { expect, test } from "./site-test";
import { violationsOf } from "./violations";

const lake = "/patterns/data-lake/";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("a heading is cited by keyboard, each form is copied, and the focus returns to where it was", async ({
  page,
  baseURL,
}) => {
  await page.goto(lake);
  const cite = page.getByRole("link", { name: "Cite Sizing", exact: true });
  await cite.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Cite “Data lake: Sizing”" });
  await expect(dialog).toContainText(/Version \d+\.\d+, \d+ \w+ 20\d\d/);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect(dialog.getByRole("button", { name: "Copy Address" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("status")).toHaveText("Copied: Address.");
  const address = await copied();
  expect(address).toMatch(new RegExp(`^${baseURL}${lake}\\?v=\\d+\\.\\d+#sizing$`));

  await dialog.getByRole("button", { name: "Copy Markdown" }).click();
  await expect(dialog.getByRole("status")).toHaveText("Copied: Markdown.");
  expect(await copied()).toContain(`[Data lake: Sizing](${address}) (Isotherm, version `);
  await dialog.getByRole("button", { name: "Copy Decision record" }).click();
  await expect(dialog.getByRole("status")).toHaveText("Copied: Decision record, “More information”.");
  expect(await copied()).toMatch(/^- \[Data lake: Sizing\]\(.*Read on \d+ \w+ 20\d\d\.$/);
  await dialog.getByRole("button", { name: "Copy BibTeX" }).click();
  await expect(dialog.getByRole("status")).toHaveText("Copied: BibTeX.");
  expect(await copied()).toContain(`  url     = {${address}},`);
  expect(await violationsOf(page)).toEqual([]);

  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(cite).toBeFocused();
});

test("every heading of a page, each comparison and each block of SQL can be cited", async ({ page }) => {
  await page.goto("/patterns/change-data-capture/");
  const parts = await page.evaluate(() =>
    Array.from(
      document.querySelectorAll("article :is(h2, h3, h4)[id], article .runner"),
      (element) => element.id,
    ),
  );
  expect(parts).toEqual(
    expect.arrayContaining(["review", "how-it-fails", "try-1", "compared-cdc-replication-synchronization"]),
  );
  const cited = await page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>("article a[data-cite]"), ({ dataset }) => dataset.cite),
  );
  expect(cited).toEqual(parts);
  const block = page
    .getByRole("region")
    .filter({ has: page.locator("#cite-try-1") })
    .last();
  const title = (await block.locator("b").first().textContent()) ?? "";
  await page.getByRole("link", { name: `Cite ${title}`, exact: true }).click();
  await expect(page.getByRole("dialog")).toContainText(`Cite “Change data capture: ${title}”`);
});

test("each question of the wizard and its sections, and each part of the team's page, can be cited", async ({
  page,
  baseURL,
}) => {
  const cited = () =>
    page.evaluate(() =>
      Array.from(document.querySelectorAll("main a[data-cite]"), (link) => link.id).toSorted(),
    );
  const parts = (selector: string) =>
    page.evaluate(
      (wanted) => Array.from(document.querySelectorAll(wanted), ({ id }) => `cite-${id}`).toSorted(),
      selector,
    );
  await page.goto("/decide/");
  expect(await cited()).toHaveLength(14 + 5);
  expect(await cited()).toEqual(await parts("fieldset.question, .block > .anchored > h2"));
  await page.getByRole("link", { name: /^Cite When something happens/ }).click();
  const dialog = page.getByRole("dialog", { name: /^Cite “Decide where data lives: When something happens/ });
  await expect(dialog.getByText(`${baseURL}/decide/#q-freshness`, { exact: true })).toBeVisible();

  await page.goto("/decide/team/");
  await page.getByRole("button", { name: "Load three example people" }).click();
  await expect(page.locator("#cite-influence")).toBeAttached();
  expect(await cited()).toEqual(await parts("main :is(h2, .dispute h3)[id]"));
});

test("a page of a tool is cited with its state, from its foot", async ({ page, baseURL }) => {
  await page.goto("/patterns/?q=debezium");
  await page.getByRole("link", { name: "Cite this page" }).click();
  const dialog = page.getByRole("dialog", { name: "Cite “Patterns”" });
  await expect(dialog.getByText(`${baseURL}/patterns/?q=debezium`, { exact: true })).toBeVisible();
});

test("the review sheet is copied as a checklist that links back, and the dialog fits a phone", async ({
  page,
  baseURL,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(lake);
  await page.getByRole("button", { name: "Copy review sheet" }).last().click();
  await expect(page.getByText(/^Review sheet copied: \d+ questions, \d+ signs of failure/)).toBeVisible();
  const sheet = await page.evaluate(() => navigator.clipboard.readText());
  expect(sheet).toContain(`From [Data lake](${baseURL}${lake}?v=`);
  expect(sheet.match(/^- \[ \] .+\((?:evidence|yes or no|a figure)\)$/gm)?.length).toBe(
    await page.locator(".check li").count(),
  );

  await page.getByRole("link", { name: "Cite this page" }).first().click();
  const box = await page.getByRole("dialog").boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
  await expect(page.getByRole("button", { name: "Close" }).last()).toBeInViewport();
});

test("where copying is not allowed the text is selected and the sheet is saved", async ({
  page,
  context,
}) => {
  await context.clearPermissions();
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await page.goto(lake);
  await page.getByRole("link", { name: "Cite Problem", exact: true }).click();
  await page.getByRole("button", { name: "Copy BibTeX" }).click();
  await expect(page.getByRole("dialog").getByRole("status")).toContainText("The text is selected");
  expect(await page.evaluate(() => String(getSelection()))).toMatch(/^@misc\{/);
  await page.keyboard.press("Escape");
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Copy review sheet" }).first().click();
  expect((await saved).suggestedFilename()).toBe("review-data-lake.md");
});

test("a link with an older version says what changed, and the cited part stays where the link led", async ({
  page,
}) => {
  await page.goto("/method/?v=1.0.0#rules");
  const note = page.getByRole("region", { name: "What changed since version 1.0.0" });
  await expect(note).toContainText("The confidence words were calibrated on 60 labelled cases.");
  const top = () => page.locator("#rules").evaluate((heading) => heading.getBoundingClientRect().top);
  const before = await top();
  expect(before).toBeGreaterThanOrEqual(0);
  expect(before).toBeLessThan(200);
  expect(await violationsOf(page)).toEqual([]);
  await note.getByRole("button", { name: "Dismiss" }).click();
  await expect(note).toBeHidden();
  await expect(page.getByRole("main")).toBeFocused();
  expect(await top()).toBe(before);
});

test("a version that a page never had is said, and one that it has is not", async ({ page }) => {
  await page.goto(`${lake}?v=99#sizing`);
  await expect(page.getByRole("region", { name: "This page never had a version “99”" })).toContainText(
    /You are reading version \d+\.\d+/,
  );
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(request.url()));
  const current = await page.locator("[data-edition]").getAttribute("data-edition");
  await page.goto(`${lake}?v=${current}#sizing`, { waitUntil: "networkidle" });
  await expect(page.locator(".moved-on")).toHaveCount(0);
  expect(loaded.filter((url) => url.includes("redirects.json"))).toEqual([]);
});

test("version and date stand in print, and the ways to cite do not", async ({ page }) => {
  await page.goto(lake);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(/^Version \d+\.\d+, \d+ \w+ 20\d\d/).first()).toBeVisible();
  await expect(page.getByText("Cite this page").first()).toBeHidden();
  await expect(page.locator("article .cite").first()).toBeHidden();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a heading's link leads to the heading", async ({ page }) => {
    await page.goto(lake);
    await page.getByRole("link", { name: "Cite Sizing", exact: true }).click();
    await expect(page).toHaveURL(`${lake}#sizing`);
    await expect(page.getByRole("heading", { name: "Sizing", exact: true })).toBeInViewport();
    await expect(page.getByRole("button", { name: "Copy review sheet" })).toHaveCount(0);
  });
});
