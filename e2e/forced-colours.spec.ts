import type { Page } from "@playwright/test";
import { expect, test } from "./site-test";

const answers =
  "mix=60-25-10-5&volumeTb=100&costPressure=moderate&sqlSkill=strong&distributedSkill=strong&teamSize=20";

test.use({ viewport: { width: 400, height: 800 } });

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
});

/** Words in pictures that are not written in one of the system's own inks. */
const strangeInks = (page: Page) =>
  page.evaluate(() => {
    const inks = ["CanvasText", "LinkText", "GrayText", "Canvas", "Highlight"].map((name) => {
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.color = name;
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    });
    return [...document.querySelectorAll<SVGTextElement>("main svg text")]
      .filter((text) => text.checkVisibility() && !inks.includes(getComputedStyle(text).fill))
      .map((text) => `${text.textContent} ${getComputedStyle(text).fill}`)
      .slice(0, 5);
  });

/** Of buttons that are pressed, whether each looks other than its neighbours that are not. */
const pressedLookAlike = (page: Page) =>
  page.evaluate(() => {
    const telling = [
      "color",
      "background-color",
      "border-color",
      "border-width",
      "font-weight",
      "text-decoration-line",
      "outline-style",
      "outline-width",
    ];
    const look = (element: Element) => {
      const style = getComputedStyle(element);
      return telling.map((property) => style.getPropertyValue(property)).join();
    };
    return [
      ...document.querySelectorAll("main [aria-pressed=true], main [aria-current]:not([aria-current=false])"),
    ]
      .filter((on) => on.checkVisibility() && !on.closest(".crumbs"))
      .flatMap((on) => {
        const isButton = on.hasAttribute("aria-pressed");
        const off = [
          ...(on.parentElement?.closest("ol, ul, nav, div, fieldset, p")?.querySelectorAll(on.tagName) ?? []),
        ].find(
          (other) =>
            other !== on &&
            (isButton ? other.getAttribute("aria-pressed") === "false" : !other.hasAttribute("aria-current")),
        );
        return off && look(off) === look(on) ? [on.textContent ?? ""] : [];
      });
  });

for (const route of [
  `/decide/?${answers}`,
  `/decide/result/?${answers}`,
  `/decide/sheet/?${answers}`,
  "/compare/?p=data-lake,data-warehouse",
  "/map/?focus=data-lake",
  "/patterns/?q=debezium",
  "/lab/",
  "/lab/rolling-window/",
  "/lab/breaks/",
  "/method/",
])
  test(`in the system's own colours the words of pictures and what is chosen can be told on ${route.split("?")[0]}`, async ({
    page,
  }) => {
    await page.goto(route);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.waitForLoadState("networkidle");
    expect({ inks: await strangeInks(page), alike: await pressedLookAlike(page) }).toEqual({
      inks: [],
      alike: [],
    });
  });
