import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./site-test";

const question = (page: Page, name: RegExp) => page.getByRole("group", { name });
const workedExample =
  "mix=60-25-10-5&volumeTb=100&growthPercentPerYear=30&costPressure=moderate&sqlSkill=strong&distributedSkill=strong" +
  "&teamSize=20&latency=seconds&concurrentUsers=80&freshness=daily&sensitivity=internal&historyYears=4&hotMonths=12" +
  "&domainTeams=2&sourceSystems=12&futureChange=possible";

/** Types a figure as people do: select what stands there, type, leave. */
async function typeInto(field: Locator, figure: string) {
  await field.focus();
  await field.press("Control+a");
  await field.pressSequentially(figure);
}
const share = (page: Page, name: string) =>
  question(page, /what share was each/).getByRole("spinbutton", { name: new RegExp(`^${name}`) });

/** Chooses an option with the keyboard: the group's first radio button takes the focus, arrows move. */
async function chooseByKeyboard(group: Locator, option: string, steps: number) {
  await group.getByRole("radio").first().focus();
  await group.page().keyboard.press("Space");
  for (let step = 0; step < steps; step++) await group.page().keyboard.press("ArrowDown");
  await expect(group.getByRole("radio", { name: option })).toBeChecked();
}

test("a team answers every question by keyboard and gets the worked example's answer", async ({ page }) => {
  await page.goto("/decide/");
  await typeInto(share(page, "Scheduled reports"), "60");
  await expect(share(page, "One-off questions")).toHaveValue("14");
  await typeInto(share(page, "One-off questions"), "25");
  await typeInto(share(page, "Training models"), "10");
  await expect(share(page, "Logs, events and streams")).toHaveValue("5");
  await typeInto(page.getByRole("textbox", { name: /How much analytical data/ }), "100");
  await typeInto(page.getByRole("textbox", { name: /How much did it grow/ }), "30");
  await chooseByKeyboard(question(page, /Which sentence about the cost/), "It is tracked", 1);
  await chooseByKeyboard(question(page, /^Model and tune SQL/), "Several people", 2);
  await chooseByKeyboard(question(page, /^Run distributed jobs/), "Several people", 2);
  await typeInto(page.getByRole("textbox", { name: /How many people build/ }), "20");
  await chooseByKeyboard(question(page, /how long may an answer take/), "A few seconds", 1);
  await typeInto(page.getByRole("textbox", { name: /how many people query at once/ }), "80");
  await chooseByKeyboard(question(page, /how soon must it be visible/), "The day", 3);
  await chooseByKeyboard(question(page, /What is the most sensitive data/), "Internal figures", 1);
  await typeInto(page.getByRole("textbox", { name: "Years that stay queryable" }), "4");
  await typeInto(page.getByRole("textbox", { name: "Recent months that must be fast" }), "12");
  await typeInto(page.getByRole("textbox", { name: "Teams that produce data" }), "2");
  await typeInto(page.getByRole("textbox", { name: "Source systems" }), "12");
  await chooseByKeyboard(question(page, /what is funded/), "Discussed, not funded", 1);

  const bar = page.getByRole("region", { name: "Your answers" });
  await expect(bar.getByText("13 of 13 answered")).toBeVisible();
  await expect(bar.getByText("So far: Pattern 3, the purposeful hybrid (high confidence)")).toBeVisible();
  await bar.getByRole("link", { name: "See the answer" }).press("Enter");

  await expect(page).toHaveURL(new RegExp(`/decide/result/\\?${workedExample}&model=`));
  await expect(
    page.getByRole("heading", {
      level: 1,
      name: "Keep everything in a lake, and the last twelve months in a warehouse as well.",
    }),
  ).toBeVisible();
  await expect(
    page.getByRole("list", { name: "Confidence" }).getByRole("listitem").filter({ hasText: "high" }),
  ).toHaveAttribute("aria-current", "true");
  await expect(
    page
      .getByRole("paragraph")
      .filter({ hasText: /^Pattern 3 rather than 2 mainly because of dashboards \(\+86\.59\)/ }),
  ).toBeVisible();
  await expect(page.getByRole("row", { name: /^Total/ })).toContainText(
    /403\.04.*462\.45.*555\.24.*\+92\.79/,
  );
});

test("the shared link opens the same result elsewhere", async ({ page, browser, baseURL }) => {
  await page.goto(`/decide/result/?${workedExample}`);
  const main = page.getByRole("main");
  await expect(page.getByRole("button", { name: "Download record" })).toBeEnabled();
  const shown = (await main.textContent()) ?? "";

  const context = await browser.newContext({ baseURL: baseURL ?? "" });
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole("heading", { name: "Where the points come from" })).toBeVisible();
  await expect(other.getByRole("main")).toHaveText(shown);
  await context.close();
});

test("changing an answer, coming back and going forward keeps every answer", async ({ page }) => {
  await page.goto(`/decide/result/?${workedExample}`);
  await page.getByRole("link", { name: "Change answers" }).click();
  await expect(page.getByRole("radio", { name: "A few seconds" })).toBeChecked();
  await page.getByRole("radio", { name: "Under a second" }).check();
  await page.getByRole("link", { name: "See the answer" }).click();
  await expect(page).toHaveURL(/latency=sub-second/);
  await page.goBack();
  await expect(page.getByRole("radio", { name: "Under a second" })).toBeChecked();
  await expect(share(page, "Scheduled reports")).toHaveValue("60");
  await page.goForward();
  await expect(page.getByRole("heading", { name: "What you told us" })).toBeVisible();
});

test("a slider keeps the sum at 100 under the arrow keys, and starts unset", async ({ page }) => {
  await page.goto("/decide/");
  const slider = page.getByRole("slider", { name: /^Scheduled reports/ });
  await expect(slider).toHaveAttribute("aria-valuetext", "not set");
  await expect(slider).toBeEnabled();
  await slider.focus();
  for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowRight");
  await expect(slider).toHaveAttribute("aria-valuetext", "3 %");
  const shares = await Promise.all(
    ["Scheduled reports", "One-off questions", "Training models", "Logs, events"].map(async (name) =>
      Number(await share(page, name).inputValue()),
    ),
  );
  expect(shares).toEqual([3, 33, 32, 32]);
});

test("values that a link cannot mean are named, and cost only themselves", async ({ page }) => {
  await page.goto("/decide/?mix=60-25-10-6&latency=fast&teamSize=20&colour=red&model=0.9.0");
  const notice = page.getByRole("region", { name: "About this link" });
  await expect(notice).toContainText("It was made with decision model 0.9.0.");
  await expect(notice.getByRole("listitem")).toHaveText([
    /^mix: found 60-25-10-6, allowed four whole percentages that add up to 100/,
    /^latency: found fast, allowed "sub-second", "seconds"/,
  ]);
  await expect(notice).toContainText("left out: colour.");
  await expect(page.getByRole("textbox", { name: /How many people build/ })).toHaveValue("20");
  await expect(page.getByText("1 of 13 answered")).toBeVisible();
});

test("not sure is an answer: it opens help, stays in the link, and the result says what it leaves open", async ({
  page,
}) => {
  await page.goto(
    `/decide/?${workedExample.replace("mix=60-25-10-5&", "").replace("teamSize=20&", "teamSize=8&")}`,
  );
  const mix = question(page, /what share was each/);
  await mix.getByRole("checkbox", { name: "Not sure" }).check();
  await expect(mix.getByText(/We look at five typical mixes/)).toBeVisible();
  await expect(page.getByText("13 of 13 answered, 1 not sure")).toBeVisible();
  await expect(page).toHaveURL(/mix=not-sure/);
  await page.getByRole("link", { name: "See the answer" }).click();

  const open = page.getByRole("region", { name: "What we do not know" });
  await expect(open).toContainText("in 5 ways");
  const questions = open.getByRole("listitem").getByRole("link");
  await expect(questions).toHaveText([/Of last month's analytical work/]);
  await expect(page.getByText(/May apply: /).first()).toBeVisible();
  await questions.click();
  await expect(mix.getByRole("checkbox", { name: "Not sure" })).toBeChecked();
});

test("with nothing answered there is no verdict, but questions and examples to begin with", async ({
  page,
}) => {
  await page.goto("/decide/result/");
  await expect(
    page.getByRole("heading", { level: 1, name: "There are no answers in this address." }),
  ).toBeVisible();
  await page.getByRole("link", { name: "A family wholesaler" }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: "Run everything in one warehouse." }),
  ).toBeVisible();
  await expect(page.getByRole("row", { name: /^S4/ })).toContainText(
    "small to mid-size, SQL-native team: Pattern 1",
  );

  await page.goto("/decide/result/?freshness=daily");
  await expect(page.getByRole("heading", { level: 1, name: "We cannot say yet." })).toBeVisible();
  const open = page.getByRole("region", { name: "What we do not know" });
  await expect(open.getByRole("listitem").getByRole("link")).toHaveCount(3);
});

test("rules that disagree are printed in full", async ({ page }) => {
  await page.goto(
    `/decide/result/?${workedExample.replace("mix=60-25-10-5", "mix=30-20-25-25").replace("volumeTb=100", "volumeTb=20").replace("distributedSkill=strong", "distributedSkill=basic")}`,
  );
  const conflict = page.getByRole("region", { name: "Rules that disagree" });
  await expect(conflict).toContainText("The source's situations S2 and S4 both describe you");
  await expect(conflict).toContainText("Heavy ML, log, or unstructured data: Pattern 2 or 3.");
  await expect(conflict).toContainText("Small to mid-size, SQL-native team: Pattern 1.");
});

test("starting over asks first, clears everything, and undo brings it back", async ({ page }) => {
  await page.goto(`/decide/?${workedExample}`);
  const bar = page.getByRole("region", { name: "Your answers" });
  await page.getByRole("button", { name: "Start over" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Clear everything" }).click();
  await expect(bar.getByText("0 of 13 answered")).toBeVisible();
  await expect(share(page, "Scheduled reports")).toHaveValue("");
  await bar.getByRole("button", { name: "Undo" }).click();
  await expect(bar.getByText("13 of 13 answered")).toBeVisible();
  await expect(page).toHaveURL(new RegExp(workedExample));
});

test("a figure that cannot be right says what can, and counts as not answered", async ({ page }) => {
  await page.goto("/decide/");
  const team = page.getByRole("textbox", { name: /How many people build/ });
  await typeInto(team, "many");
  await expect(page.getByText("A number from 0.2 to 5,000 is needed.")).toBeVisible();
  await expect(page.getByText("0 of 13 answered")).toBeVisible();
  await page.getByRole("button", { name: "People: 11 to 30, taken as 20 people" }).click();
  await expect(team).toHaveValue("20");
  await expect(page.getByText("A number from 0.2 to 5,000 is needed.")).toBeHidden();
});
