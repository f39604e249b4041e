import type { Page } from "@playwright/test";
import { expect, test } from "./site-test";
import { violationsOf } from "./violations";

const common = {
  mix: { bi: 60, adhoc: 25, ml: 10, log: 5 },
  volumeTb: 100,
  growthPercentPerYear: 30,
  costPressure: "moderate",
  sqlSkill: "strong",
  distributedSkill: "strong",
  teamSize: 20,
  latency: "seconds",
  concurrentUsers: 80,
  freshness: "daily",
  sensitivity: "internal",
  historyYears: 4,
  hotMonths: 12,
  domainTeams: 2,
  sourceSystems: 12,
  futureChange: "possible",
};
const linked =
  "mix=not-sure&volumeTb=100&growthPercentPerYear=45&costPressure=moderate&sqlSkill=strong&distributedSkill=strong&teamSize=20" +
  "&latency=seconds&concurrentUsers=80&freshness=daily&sensitivity=internal&historyYears=4&hotMonths=12&domainTeams=2" +
  "&sourceSystems=12&futureChange=possible&model=1.0.0";

const json = (name: string, value: unknown) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(typeof value === "string" ? value : JSON.stringify(value)),
});
const ann = json("ann.json", { ...common, notes: { mix: "Counted from the query log." } });
const tom = json("answers.json", {
  name: "Tom",
  answers: { ...common, mix: { bi: 30, adhoc: 55, ml: 10, log: 5 } },
});

const bringFiles = (page: Page, ...files: readonly ReturnType<typeof json>[]) =>
  page.getByLabel("Files", { exact: true }).setInputFiles([...files]);
const people = (page: Page) =>
  page
    .getByRole("table")
    .first()
    .getByRole("row")
    .filter({ has: page.getByRole("textbox") });
const nameOf = (page: Page, letter: string) =>
  page.getByRole("textbox", { name: `Name of person ${letter}` });
const bar = (page: Page) => page.getByRole("region", { name: "The team’s answer" });

async function bringThree(page: Page) {
  await page.goto("/decide/team/");
  await bringFiles(page, ann, tom);
  await expect(page.getByText("Added: ann and Tom.")).toBeVisible();
  await page
    .getByRole("textbox", { name: "Links, or the text of one file" })
    .fill(`Ruth: https://example.org/decide/result/?${linked}`);
  await page.getByRole("button", { name: "Add what is pasted" }).click();
  await expect(page.getByText("Added: Ruth.")).toBeVisible();
}

test("three people by two files and one link: who said what, what of it matters, and the settled answer", async ({
  page,
}) => {
  await bringThree(page);
  await expect(people(page)).toHaveCount(3);
  await expect(people(page).nth(0)).toContainText(/13 of 13.*Pattern 3, the purposeful hybrid.*high/);
  await expect(people(page).nth(1)).toContainText("Pattern 2, no warehouse");
  await expect(people(page).nth(2)).toContainText("13 of 13, 1 not sure");

  await expect(
    page.getByText("You disagree on two questions, and one of them changes the result."),
  ).toBeVisible();
  const matters = page.getByRole("region", { name: "Disagreements that change the result" });
  const mix = matters.getByRole("group", { name: "Kinds of work" });
  await expect(mix.getByRole("radio")).toHaveCount(3);
  await expect(mix.getByRole("radio", { name: "Leave open" })).toBeChecked();
  await expect(
    mix.getByRole("radio", {
      name: /^60 \/ 25 \/ 10 \/ 5 % 1 of 3 given by ann If it is right: Pattern 3 always/,
    }),
  ).toBeVisible();
  await expect(mix).toContainText(/Not sure: .*Ruth/);
  await expect(matters.getByRole("list", { name: "Notes" })).toContainText(
    /ann.*Counted from the query log\./,
  );
  await expect(matters).toContainText("In all combinations of your answers, switching this one alone");

  const harmless = page.getByRole("region", { name: "Disagreements that do not change the result" });
  const growth = harmless.getByRole("group", { name: "Growth" });
  await expect(growth.getByRole("radio", { name: /^30 % a year/ })).toBeChecked();
  await expect(harmless).toContainText("In no combination of your answers");
  await expect(page.getByRole("row", { name: /^Volume/ })).toContainText(/100\sTB.*All agree/);

  await expect(bar(page)).toContainText("1 open disagreement changes the result.");
  await expect(bar(page).getByRole("link", { name: "Open the team’s answer" })).not.toHaveAttribute(
    "href",
    /mix=|Ruth|Tom|ann/,
  );
  await mix.getByRole("radio", { name: /^60/ }).check();
  await expect(bar(page)).toContainText("All that changes the result is settled.");
  await expect(bar(page)).toContainText("As it stands: Pattern 3, the purposeful hybrid (high confidence)");
  await expect(bar(page).getByRole("link", { name: "Continue in the questionnaire" })).toHaveAttribute(
    "href",
    /^\/decide\/\?mix=60-25-10-5&/,
  );

  await bar(page).getByRole("link", { name: "Open the team’s answer" }).click();
  await expect(page).toHaveURL(/\/decide\/result\/\?mix=60-25-10-5&volumeTb=100&growthPercentPerYear=30&/);
  await expect(
    page.getByRole("heading", {
      level: 1,
      name: "Keep everything in a lake, and the last twelve months in a warehouse as well.",
    }),
  ).toBeVisible();
});

test("where no disagreement matters the page says so, and what wins", async ({ page }) => {
  await page.goto("/decide/team/");
  await bringFiles(
    page,
    json("ann.json", common),
    json("tom.json", { ...common, teamSize: 22, freshness: "weekly" }),
  );
  await expect(
    page.getByText(
      "You disagree on two questions, and none of it matters: every combination of your answers puts Pattern 3, the purposeful hybrid, first.",
    ),
  ).toBeVisible();
  await expect(page.getByRole("heading", { name: "Disagreements that change the result" })).toHaveCount(0);
  await expect(page.getByText("It scores nothing, so it cannot change the result.")).toBeVisible();
  await expect(bar(page)).toContainText("No disagreement changes the result.");
});

test("a bad file says which field is wrong, and what is there stays", async ({ page }) => {
  await page.goto("/decide/team/");
  await bringFiles(page, ann);
  await expect(nameOf(page, "A")).toHaveValue("ann");
  await bringFiles(
    page,
    json("broken.json", '{"volumeTb": '),
    json("odd.json", { ...common, volumeTb: "lots" }),
    tom,
  );
  const alert = page.getByRole("alert").filter({ hasText: "broken.json" });
  await expect(alert).toContainText("Not everything could be used");
  await expect(alert.getByRole("listitem")).toHaveText([
    /^broken\.json\. It is not JSON: found “\{"volumeTb":”, allowed the answers that the questionnaire exports\. Nothing was added/,
    /^odd\.json\. volumeTb: found "lots", allowed a number from 0\.001 to 1000000\. Nothing was added/,
  ]);
  await expect(nameOf(page, "A")).toHaveValue("ann");
  await expect(nameOf(page, "B")).toHaveValue("Tom");
  await expect(people(page)).toHaveCount(2);
});

test("too large a file and too many people are refused", async ({ page }) => {
  await page.goto("/decide/team/");
  await bringFiles(page, json("big.json", " ".repeat(1_000_001)));
  await expect(
    page.getByText("big.json. It is too large: found 1,000,001 bytes, allowed 1,000,000."),
  ).toBeVisible();
  await page
    .getByRole("textbox", { name: "Links, or the text of one file" })
    .fill("?teamSize=4\n".repeat(52));
  await page.getByRole("button", { name: "Add what is pasted" }).click();
  await expect(page.getByText("There is room for 50 people. 2 are left out.")).toBeVisible();
  await expect(people(page)).toHaveCount(50);
  await expect(page.getByText("Person 2 gave exactly the same answers as Person 1.")).toBeVisible();
});

test("files may be dropped anywhere on the page", async ({ page }) => {
  await page.goto("/decide/team/");
  await expect(page.getByLabel("Files", { exact: true })).toBeEnabled();
  const transfer = await page.evaluateHandle(
    ([first, second]) => {
      const data = new DataTransfer();
      data.items.add(new File([first ?? ""], "Ann Lee.json", { type: "application/json" }));
      data.items.add(new File([second ?? ""], "tom.json", { type: "application/json" }));
      return data;
    },
    [JSON.stringify(common), JSON.stringify({ ...common, teamSize: 22 })],
  );
  await page.getByRole("heading", { level: 1 }).dispatchEvent("drop", { dataTransfer: transfer });
  await expect(page.getByText("Added: Ann Lee and tom.")).toBeVisible();
});

test("people, names and choices are there again after a reload", async ({ page }) => {
  await bringThree(page);
  await nameOf(page, "A").fill("Ann Lee");
  await nameOf(page, "A").press("Enter");
  await page.getByRole("group", { name: "Kinds of work" }).getByRole("radio", { name: /^30/ }).check();
  await expect(bar(page)).toContainText("All that changes the result is settled.");
  await page.reload();
  await expect(nameOf(page, "A")).toHaveValue("Ann Lee");
  await expect(people(page)).toHaveCount(3);
  await expect(
    page.getByRole("group", { name: "Kinds of work" }).getByRole("radio", { name: /^30/ }),
  ).toBeChecked();
  await expect(page).toHaveURL(/\/decide\/team\/$/);
});

test("a person is removed and brought back, and the list is cleared only after a question", async ({
  page,
}) => {
  await bringThree(page);
  await page.getByRole("button", { name: "Remove Tom" }).click();
  await expect(people(page)).toHaveCount(2);
  await expect(page.getByText("Tom is removed.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Undo" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(nameOf(page, "B")).toHaveValue("Tom");

  await page.getByRole("button", { name: "Clear the list" }).click();
  await expect(page.getByRole("button", { name: "Keep them" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(people(page)).toHaveCount(3);
  await page.getByRole("button", { name: "Clear the list" }).click();
  await page.getByRole("button", { name: "Remove all" }).click();
  await expect(page.getByRole("heading", { name: "In three steps" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(people(page)).toHaveCount(3);
});

test("names and notes are text, whatever they hold, and never part of an address", async ({ page }) => {
  const nasty = '<img src="x" onerror="alert(1)"> & Co';
  await page.goto("/decide/team/");
  await bringFiles(
    page,
    json("a.json", { name: nasty, answers: { ...common, notes: { volumeTb: "<script>alert(2)</script>" } } }),
    json("b.json", { ...common, volumeTb: 20 }),
  );
  await expect(nameOf(page, "A")).toHaveValue(nasty);
  await expect(page.getByRole("list", { name: "Notes" })).toContainText("<script>alert(2)</script>");
  await expect(page.locator("main img, main script")).toHaveCount(0);
  for (const link of await page.getByRole("main").getByRole("link").all())
    expect(await link.getAttribute("href")).not.toMatch(/img|onerror|alert|Co\b/);
});

test("what lies on the device and is no team is left out with a notice", async ({ page }) => {
  await page.addInitScript(() => {
    if (sessionStorage.getItem("seeded") !== null) return;
    sessionStorage.setItem("seeded", "yes");
    localStorage.setItem("isotherm:team", '{"format":1,"people":"everybody"}');
  });
  await page.goto("/decide/team/");
  await expect(page.getByText("This device held a team that cannot be read.")).toBeVisible();
  await bringFiles(page, ann);
  await expect(people(page)).toHaveCount(1);
  await page.reload();
  await expect(nameOf(page, "A")).toHaveValue("ann");
  await expect(page.getByText("This device held a team that cannot be read.")).toHaveCount(0);
});

test("where the device keeps nothing the page works on, and says so", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await bringThree(page);
  await expect(page.getByText("This device does not keep the team as it stands now")).toBeVisible();
  await page.getByRole("group", { name: "Kinds of work" }).getByRole("radio", { name: /^60/ }).check();
  await expect(bar(page)).toContainText("All that changes the result is settled.");
});

test("the example is called one, and can be settled by keyboard alone", async ({ page }) => {
  await page.goto("/decide/team/");
  const load = page.getByRole("button", { name: "Load three example people" });
  await expect(load).toBeEnabled();
  await load.focus();
  await page.keyboard.press("Enter");
  await expect(nameOf(page, "C")).toHaveValue("Ruth, finance (example)");
  await expect(
    page.getByText("You disagree on nine questions, and two of them change the result."),
  ).toBeVisible();
  const volume = page.getByRole("group", { name: "Volume" });
  await volume.getByRole("radio", { name: "Leave open" }).focus();
  await page.keyboard.press("ArrowUp");
  await expect(volume.getByRole("radio", { name: /^110 TB/ })).toBeChecked();
  await expect(page.getByText("With what you settled, it no longer changes the result.")).toBeVisible();
  await expect(bar(page)).toContainText("1 left open, which no longer changes the result.");
  await expect(bar(page).getByRole("link", { name: "Open the team’s answer" })).toHaveAttribute(
    "href",
    /volumeTb=110&.*basis\.volumeTb=measured/,
  );
  const facts = page.getByRole("region", { name: "Facts that bring patterns" });
  await facts.getByRole("checkbox", { name: "Everybody waits for one central data team" }).check();
  await expect(bar(page).getByRole("link", { name: "Open the team’s answer" })).toHaveAttribute(
    "href",
    /needs=transactional-sources\.central-queue/,
  );
});

test("the answers that this device keeps can be added as one person", async ({ page }) => {
  await page.goto("/decide/?teamSize=4&latency=seconds");
  await page.getByRole("radio", { name: "Under a second" }).check();
  await expect(page).toHaveURL(/latency=sub-second/);
  await page.goto("/decide/team/");
  await page.getByRole("button", { name: "Add my own answers from this device" }).click();
  await expect(nameOf(page, "A")).toHaveValue("Me");
  await expect(page.getByText("Bring in at least one more person to compare.")).toBeVisible();
});

for (const theme of ["light", "dark"] as const) {
  test(`axe finds nothing among three people in the ${theme} theme, and a phone does not scroll sideways`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await bringThree(page);
    await expect(bar(page)).toContainText("As it stands");
    expect(await violationsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(excess).toBe(0);
  });
}
