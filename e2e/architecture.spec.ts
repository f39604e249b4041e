import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import { expect, test } from "./site-test";

const result = (changes: Readonly<Record<string, string>> = {}) =>
  `/decide/result/?${new URLSearchParams({
    mix: "60-25-10-5",
    volumeTb: "100",
    growthPercentPerYear: "30",
    costPressure: "moderate",
    sqlSkill: "strong",
    distributedSkill: "strong",
    teamSize: "20",
    latency: "seconds",
    concurrentUsers: "80",
    freshness: "daily",
    sensitivity: "internal",
    historyYears: "4",
    hotMonths: "12",
    domainTeams: "2",
    sourceSystems: "12",
    futureChange: "possible",
    ...changes,
  })}`;
/** One team for each placement, the second with a stream and captured changes. */
const teams = [
  result(),
  result({ mix: "8-17-35-40", freshness: "seconds", needs: "transactional-sources.sensors.text" }),
  result({ volumeTb: "2", distributedSkill: "none", teamSize: "4" }),
];

const architecture = (page: Page) => page.getByRole("region", { name: "The architecture" });
const mermaidScript = createRequire(import.meta.url).resolve("mermaid/dist/mermaid.min.js");

test("the recommended architecture is drawn, told in words and offered as Mermaid source", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(result());
  const drawing = architecture(page).getByRole("img", {
    name: "Architecture of Pattern 3, the purposeful hybrid",
  });
  await expect(drawing).toBeVisible();
  await expect(drawing).toContainText("the last 12 months");
  await architecture(page).getByText("The diagram in words").click();
  await expect(
    architecture(page)
      .getByRole("listitem")
      .filter({ hasText: /^Serve: Warehouse/ }),
  ).toContainText("Next: Federated queries (hot months); Reports and dashboards.");
  await architecture(page).getByRole("button", { name: "Copy Mermaid source" }).click();
  await expect(architecture(page).getByRole("status")).toHaveText("The source is copied.");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('lake -- "cold months" --> query');
});

test("Mermaid draws the source that is offered", async ({ page, context }) => {
  const canvas = await context.newPage();
  await canvas.addScriptTag({ path: mermaidScript });
  for (const address of teams) {
    await page.goto(address);
    await architecture(page).getByText("Read the Mermaid source").click();
    const source = await architecture(page)
      .getByText(/^flowchart LR/)
      .textContent();
    const drawn = await canvas.evaluate(async (text) => {
      const { mermaid } = window;
      mermaid.initialize({ startOnLoad: false });
      const { diagramType } = await mermaid.parse(text);
      const { svg } = await mermaid.render("drawing", text);
      return {
        diagramType,
        title: new DOMParser().parseFromString(svg, "text/html").querySelector("title")?.textContent,
      };
    }, source ?? "");
    expect(drawn.diagramType).toBe("flowchart-v2");
    expect(drawn.title).toMatch(/^Architecture of Pattern \d/);
  }
});

test("on a phone the lanes stand below each other and nothing leaves the screen", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(result());
  const drawing = architecture(page).getByRole("img", { name: /^Architecture of Pattern 3/ });
  await expect(drawing).toBeVisible();
  const top = async (words: string) =>
    (await drawing.getByText(words, { exact: true }).boundingBox())?.y ?? 0;
  const tops = [
    await top("Sources"),
    await top("Bring in"),
    await top("Keep"),
    await top("Serve"),
    await top("Use"),
  ];
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  expect(new Set(tops).size).toBe(tops.length);
  const size = await drawing
    .getByText("Lake", { exact: true })
    .evaluate((text) => text.getBoundingClientRect().height);
  expect(size, "words as high as they are meant to be").toBeGreaterThanOrEqual(13);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
