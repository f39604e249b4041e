import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./site-test";
import { violationsOf } from "./violations";

const workedExample =
  "mix=60-25-10-5&volumeTb=100&growthPercentPerYear=30&costPressure=moderate&sqlSkill=strong&distributedSkill=strong" +
  "&teamSize=20&latency=seconds&concurrentUsers=80&freshness=daily&sensitivity=internal&historyYears=4&hotMonths=12" +
  "&domainTeams=2&sourceSystems=12&futureChange=possible";
const draftKey = "isotherm:answers";

const bar = (page: Page) => page.getByRole("region", { name: "Your answers" });
const questions = (page: Page) => page.getByRole("main").getByRole("heading", { level: 3 });
const question = (page: Page, name: RegExp) => page.getByRole("group", { name });
const kept = (page: Page) => page.evaluate((key) => localStorage.getItem(key), draftKey);
const line = (page: Page, name: string) =>
  bar(page)
    .getByRole("list", { name: "Answers so far" })
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name, exact: true }) });

/** Opens the questionnaire and waits until it can be answered. */
async function open(page: Page, address: string) {
  await page.goto(address);
  await expect(
    page.getByRole("checkbox", { name: "Not sure" }).or(page.getByRole("radio")).first(),
  ).toBeEnabled();
}

/** Waits until the address carries what was answered: changes rest for a moment before they are written. */
const settled = (page: Page, search: RegExp) => expect(page).toHaveURL(search);

async function writeNote(group: Locator, text: string) {
  await group.getByText("Add a note").click();
  await group.getByRole("textbox", { name: /^Note on/ }).fill(text);
}

async function openFile(page: Page, name: string, text: string) {
  const choosing = page.waitForEvent("filechooser");
  await bar(page).getByText("Save or open a file").click();
  await bar(page).getByLabel("Open an answers file").click();
  const chooser = await choosing;
  await chooser.setFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test("one question is shown at a time, and Back and Forward walk through them with every answer kept", async ({
    page,
  }) => {
    await open(page, "/decide/");
    await expect(questions(page)).toHaveText([/Of last month's analytical work/]);
    await expect(bar(page).getByRole("button", { name: "Question 1 of 14" })).toBeVisible();
    await bar(page).getByRole("link", { name: "Next: Volume" }).click();
    await expect(questions(page)).toHaveText(["How much analytical data do you keep today, compressed?"]);
    await expect(questions(page)).toBeFocused();
    await expect(page).toHaveURL(/#q-volumeTb$/);
    await page.getByRole("button", { name: "Volume: 50 to 200 TB" }).click();
    await bar(page).getByRole("link", { name: "Next: Growth" }).click();
    await page.getByRole("button", { name: "Growth: 20 to 60 %" }).click();
    await bar(page).getByRole("link", { name: "Next: Cost" }).click();
    await expect(bar(page).getByRole("button", { name: "Question 4 of 14" })).toBeVisible();
    await page.getByRole("radio", { name: "It is tracked" }).check();

    await page.goBack();
    await expect(questions(page)).toHaveText(["How much did it grow over the last 12 months?"]);
    await expect(questions(page)).toBeFocused();
    await page.goBack();
    await expect(questions(page)).toHaveText([/^How much analytical data/]);
    await expect(page).toHaveURL(
      /volumeTb=100.*growthPercentPerYear=40.*costPressure=moderate.*#q-volumeTb$/,
    );
    await page.goForward();
    await page.goForward();
    await expect(page.getByRole("radio", { name: "It is tracked" })).toBeChecked();
    await expect(bar(page).getByText("3 of 13 answered")).toBeVisible();
    await page.reload();
    await expect(questions(page)).toHaveText(["Which sentence about the cost of data fits?"]);
    await expect(page.getByRole("radio", { name: "It is tracked" })).toBeChecked();
    expect(await violationsOf(page)).toEqual([]);
  });

  test("the fold lists every question with its answer, and leads to each of them", async ({ page }) => {
    await open(page, `/decide/?${workedExample.replace("teamSize=20", "teamSize=not-sure")}#q-latency`);
    await expect(questions(page)).toHaveText([/^For the screen that people complain about/]);
    const fold = bar(page).getByRole("button", { name: "Question 7 of 14" });
    await fold.click();
    await expect(bar(page).getByRole("listitem")).toHaveCount(14);
    await expect(line(page, "Volume")).toContainText("100 TB");
    await expect(line(page, "Team")).toContainText("not sure");
    await expect(line(page, "True for you")).toContainText("not answered");
    await expect(bar(page).getByRole("link", { name: "Latency" })).toHaveAttribute("aria-current", "step");
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(fold).toBeFocused();
    await fold.click();
    await bar(page).getByRole("link", { name: "History", exact: true }).click();
    await expect(questions(page)).toHaveText([/^How much history stays queryable/]);
    await expect(questions(page)).toBeFocused();
    await expect(line(page, "Volume")).toBeHidden();
    await page.goBack();
    await expect(questions(page)).toHaveText([/^For the screen that people complain about/]);
  });

  test("after the last question comes the answer, and Back returns to it", async ({ page }) => {
    await open(page, `/decide/?${workedExample}#q-futureChange`);
    await bar(page).getByRole("link", { name: "Next: True for you" }).click();
    await page.getByRole("checkbox", { name: "None of these" }).check();
    await bar(page).getByRole("link", { name: "See the answer" }).click();
    await expect(page).toHaveURL(/\/decide\/result\/\?.*needs=none/);
    await page.goBack();
    await expect(questions(page)).toHaveText(["Which of these are true for you?"]);
    await expect(page.getByRole("checkbox", { name: "None of these" })).toBeChecked();
  });

  test("turning the page wide and narrow again keeps the place", async ({ page }) => {
    await open(page, `/decide/?${workedExample}#q-latency`);
    await expect(questions(page)).toHaveCount(1);
    await page.setViewportSize({ width: 900, height: 700 });
    await expect(questions(page)).toHaveCount(14);
    await expect(question(page, /^For the screen/).getByRole("heading")).toBeInViewport();
    await question(page, /^What is the most sensitive/)
      .getByRole("radio", { name: "Personal data" })
      .focus();
    await page.setViewportSize({ width: 360, height: 740 });
    await expect(questions(page)).toHaveText(["What is the most sensitive data that you will hold?"]);
  });

  test("a focused question keeps the place though the turning page hides it first", async ({ page }) => {
    await open(page, `/decide/?${workedExample}#q-latency`);
    await page.setViewportSize({ width: 900, height: 700 });
    await expect(questions(page)).toHaveCount(14);
    await question(page, /^What is the most sensitive/)
      .getByRole("radio", { name: "Personal data" })
      .focus();
    await page.evaluate(async () => {
      document.getElementById("q-latency")?.scrollIntoView();
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      addEventListener("resize", () => {
        const { activeElement } = document;
        if (activeElement instanceof HTMLElement) activeElement.blur();
      });
    });
    await page.setViewportSize({ width: 360, height: 740 });
    await expect(questions(page)).toHaveText(["What is the most sensitive data that you will hold?"]);
  });

  test("paper gets all questions", async ({ page }) => {
    await open(page, `/decide/?${workedExample}`);
    await expect(questions(page)).toHaveCount(1);
    await page.emulateMedia({ media: "print" });
    await expect(questions(page)).toHaveCount(14);
    await expect(bar(page)).toBeHidden();
  });
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  test("a phone shows all questions", async ({ page }) => {
    await page.goto("/decide/");
    await expect(page.getByRole("heading", { level: 3 })).toHaveCount(14);
    await expect(page.getByRole("heading", { level: 3 }).last()).toBeVisible();
    await question(page, /How much analytical data/)
      .getByText("What the words mean")
      .click();
    await expect(page.getByText("1,000 TB.", { exact: true })).toBeVisible();
  });
});

test("Back takes back the answers one question at a time, Forward repeats them, and the result's Back has them all", async ({
  page,
}) => {
  await open(page, "/decide/");
  await page.getByRole("radio", { name: "It is tracked" }).check();
  await settled(page, /costPressure=moderate/);
  await page.getByRole("radio", { name: "A rise of 30 %" }).check();
  await settled(page, /costPressure=high/);
  await page.getByRole("radio", { name: "A few seconds" }).check();
  await page.getByRole("radio", { name: "Internal figures" }).check();
  await settled(page, /costPressure=high&latency=seconds&sensitivity=internal/);

  await page.goBack();
  await page.goBack();
  await settled(page, /\?costPressure=high&model=[\d.]+$/);
  await expect(bar(page).getByText("1 of 13 answered")).toBeVisible();
  await expect(page.getByRole("radio", { name: "A few seconds" })).not.toBeChecked();
  await page.goForward();
  await expect(page.getByRole("radio", { name: "A few seconds" })).toBeChecked();
  await expect(page.getByRole("radio", { name: "Internal figures" })).not.toBeChecked();

  await page.getByRole("radio", { name: "Discussed, not funded" }).check();
  await bar(page).getByRole("link", { name: "See the answer" }).click();
  await expect(page).toHaveURL(/\/decide\/result\//);
  await page.goBack();
  await expect(page.getByRole("radio", { name: "Discussed, not funded" })).toBeChecked();
  await expect(bar(page).getByText("3 of 13 answered")).toBeVisible();
});

test("by keyboard alone: Ctrl+Z takes back, Ctrl+Shift+Z repeats, and in a text field they are the browser's own", async ({
  page,
}) => {
  await open(page, "/decide/");
  const tracked = page.getByRole("radio", { name: "It is tracked" });
  await tracked.focus();
  await page.keyboard.press("Space");
  await page.getByRole("radio", { name: "Under a second" }).focus();
  await page.keyboard.press("Space");
  await expect(bar(page).getByText("2 of 13 answered")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(bar(page).getByText("1 of 13 answered")).toBeVisible();
  await expect(bar(page).getByText("Undone: Latency.")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(tracked).not.toBeChecked();
  await page.keyboard.press("Control+Shift+z");
  await page.keyboard.press("Control+y");
  await expect(page.getByRole("radio", { name: "Under a second" })).toBeChecked();
  await expect(bar(page).getByText("Redone: Latency.")).toBeVisible();

  const volume = page.getByRole("textbox", { name: /How much analytical data/ });
  await volume.focus();
  await page.keyboard.type("12");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("radio", { name: "Under a second" })).toBeChecked();

  await bar(page).getByRole("link", { name: "Team" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "How many people build and run data?" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.type("8");
  await expect(line(page, "Team")).toContainText("8 people");
  await settled(page, /teamSize=8/);
});

test("digits typed one after the other are undone together, and redo has a button too", async ({ page }) => {
  await open(page, "/decide/");
  const team = page.getByRole("textbox", { name: /How many people build/ });
  await team.pressSequentially("120");
  await expect(line(page, "Team")).toContainText("120 people");
  await bar(page).getByRole("button", { name: "Undo: Team" }).click();
  await expect(team).toHaveValue("");
  await expect(bar(page).getByRole("button", { name: "Undo" })).toBeDisabled();
  await bar(page).getByRole("button", { name: "Redo: Team" }).click();
  await expect(team).toHaveValue("120");
  await settled(page, /teamSize=120/);
});

test("a draft with its notes outlives a reload, and a fresh visit offers it", async ({ page }) => {
  await open(page, "/decide/");
  const cost = question(page, /Which sentence about the cost/);
  await cost.getByRole("radio", { name: "It is tracked" }).check();
  await writeNote(cost, "Ms Roe, from the invoice of March.");
  await settled(page, /costPressure=moderate/);
  await expect.poll(() => kept(page)).toContain("Ms Roe");
  expect(page.url()).not.toContain("Roe");
  await page.reload();
  await expect(cost.getByRole("radio", { name: "It is tracked" })).toBeChecked();
  await expect(cost.getByText("Ms Roe, from the invoice of March.").first()).toBeVisible();
  await expect(page.getByRole("region", { name: "Answers on this device" })).toBeHidden();

  await open(page, "/decide/");
  const offer = page.getByRole("region", { name: "Answers on this device" });
  await expect(offer).toContainText(
    /You have answers on this device from today, \d\d:\d\d \(1 of 13 questions, with notes\)\./,
  );
  await expect(bar(page).getByText("0 of 13 answered")).toBeVisible();
  await offer.getByRole("button", { name: "Continue with them" }).click();
  await expect(cost.getByRole("radio", { name: "It is tracked" })).toBeChecked();
  await expect(line(page, "Cost")).toHaveText("Costtracked, with a note");
  await expect(offer).toBeHidden();
  await settled(page, /costPressure=moderate/);

  await open(page, "/decide/");
  await offer.getByRole("button", { name: "Start fresh" }).click();
  await expect(offer).toBeHidden();
  expect(await kept(page)).toBeNull();
  await bar(page).getByRole("button", { name: "Undo: Start fresh" }).click();
  await expect(cost.getByRole("radio", { name: "It is tracked" })).toBeChecked();
  await expect.poll(() => kept(page)).toContain("Ms Roe");
});

test("a note says how much room is left, and never scores", async ({ page }) => {
  await open(page, `/decide/?${workedExample}`);
  const volume = question(page, /How much analytical data/);
  await expect(bar(page).getByText("So far: Pattern 3")).toBeVisible();
  await volume.getByText("Add a note").click();
  const note = volume.getByRole("textbox", { name: "Note on: Volume" });
  await note.fill("x".repeat(1800));
  await expect(volume.getByText(/left\.$/)).toBeHidden();
  await note.fill("x".repeat(1999));
  await expect(volume.getByText("1 character left.")).toBeVisible();
  await expect(line(page, "Volume")).toContainText("100 TB, with a note");
  await expect(bar(page).getByText("So far: Pattern 3")).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`\\?${workedExample}$`));
});

test("what lies on the device and is no draft does no harm", async ({ page }) => {
  await page.addInitScript((key) => {
    if (!sessionStorage.getItem("begun")) localStorage.setItem(key, '{"version":1,"search":{"volumeTb":');
    sessionStorage.setItem("begun", "yes");
  }, draftKey);
  await open(page, "/decide/");
  await page.getByRole("radio", { name: "It is tracked" }).check();
  await settled(page, /costPressure=moderate/);
  await expect.poll(() => kept(page)).toContain('"search":"costPressure=moderate&model=');
  await expect(page.getByRole("region", { name: /on this device/ })).toBeHidden();
});

test("where storage is closed the questionnaire works, and says once what is not kept", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
  });
  await open(page, "/decide/");
  const notice = page.getByText("This browser keeps nothing for this page");
  await expect(notice).toBeHidden();
  await page.getByRole("radio", { name: "It is tracked" }).check();
  await page.getByRole("radio", { name: "A few seconds" }).check();
  await expect(notice).toHaveCount(1);
  await writeNote(question(page, /Which sentence about the cost/), "Ms Roe");
  await bar(page).getByRole("button", { name: "Undo: Note on Cost" }).click();
  await expect(line(page, "Cost")).toHaveText("Costtracked");
  await settled(page, /costPressure=moderate&latency=seconds/);
  await bar(page).getByRole("link", { name: "See the answer" }).click();
  await expect(page).toHaveURL(/\/decide\/result\/\?costPressure=moderate&latency=seconds/);
});

test("answers go into a file and come back with their notes and their date", async ({
  page,
  browser,
  baseURL,
}) => {
  await open(page, `/decide/?${workedExample}`);
  await writeNote(question(page, /How much analytical data/), 'Two "buckets",\nfrom the bill.');
  await bar(page).getByText("Save or open a file").click();
  const downloading = page.waitForEvent("download");
  await bar(page).getByRole("button", { name: "Download answers (.json)" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("answers.json");
  const text = await readFile(await download.path(), "utf8");
  const today = await page.evaluate(() => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((part) => String(part).padStart(2, "0"))
      .join("-");
  });
  expect(JSON.parse(text)).toMatchObject({
    mix: { bi: 60, adhoc: 25, ml: 10, log: 5 },
    volumeTb: 100,
    asOf: today,
    notes: { volumeTb: 'Two "buckets",\nfrom the bill.' },
  });
  await expect(page).not.toHaveURL(/asOf/);

  const context = await browser.newContext({ baseURL: baseURL ?? "" });
  const other = await context.newPage();
  await open(other, "/decide/");
  await other.getByRole("radio", { name: "It is not discussed" }).check();
  await settled(other, /costPressure=low/);
  await openFile(other, "answers.json", text);
  await expect(bar(other).getByText("Opened answers.json: 13 of 13 answered.")).toBeVisible();
  await settled(other, new RegExp(`${workedExample}&asOf=${today}`));
  await expect(line(other, "Volume")).toContainText("with a note");
  const aside = other.getByRole("region", { name: "Set aside on this device" });
  await expect(aside).toContainText(/\(1 of 13 questions\)/);
  await bar(other).getByRole("button", { name: "Undo: Opened answers.json" }).click();
  await expect(other.getByRole("radio", { name: "It is not discussed" })).toBeChecked();
  await expect(bar(other).getByText("1 of 13 answered")).toBeVisible();
  await expect(aside).toBeHidden();
  await context.close();
});

test("a file that is wrong is named field by field, and nothing is lost", async ({ page }) => {
  await open(page, "/decide/?costPressure=moderate");
  await openFile(page, "theirs.json", '{"volumeTb": "100", "latency": "fast", "colour": "red"}');
  const notice = page.getByRole("region", { name: "theirs.json was not opened" });
  await expect(notice).toBeFocused();
  await expect(notice.getByRole("listitem")).toHaveText([
    'volumeTb: found "100", allowed a number from 0.001 to 1000000',
    'latency: found "fast", allowed "sub-second", "seconds", "up-to-a-minute", "minutes-or-more"',
    /^colour: found an unknown key, allowed mix, volumeTb, /,
  ]);
  await expect(page.getByRole("radio", { name: "It is tracked" })).toBeChecked();
  await expect(page).toHaveURL(/\?costPressure=moderate$/);
  await notice.getByRole("button", { name: "Close" }).click();
  await expect(notice).toBeHidden();
});

test("a file can be dropped on the page", async ({ page }) => {
  await open(page, "/decide/");
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["not JSON"], "notes.txt"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole("region", { name: "notes.txt was not opened" })).toContainText(
    "file: found text that is not JSON, allowed an answers.json",
  );
});

test("starting over asks first, clears answers and notes, and can be undone", async ({ page }) => {
  await open(page, `/decide/?${workedExample}`);
  await writeNote(question(page, /How much analytical data/), "from the bill");
  await expect.poll(() => kept(page)).toContain("from the bill");
  await bar(page).getByRole("button", { name: "Start over" }).click();
  const dialog = page.getByRole("dialog", { name: "Clear all answers and notes?" });
  await dialog.getByRole("button", { name: "Keep the answers" }).click();
  await expect(dialog).toBeHidden();
  await expect(bar(page).getByText("13 of 13 answered")).toBeVisible();

  await bar(page).getByRole("button", { name: "Start over" }).click();
  await dialog.getByRole("button", { name: "Clear everything" }).click();
  await expect(bar(page).getByText("0 of 13 answered")).toBeVisible();
  await expect(bar(page).getByText("All answers are cleared.")).toBeVisible();
  await expect(page).toHaveURL(/\/decide\/$/);
  expect(await kept(page)).toBeNull();
  await page.keyboard.press("Control+z");
  await expect(bar(page).getByText("13 of 13 answered")).toBeVisible();
  await expect(line(page, "Volume")).toContainText("with a note");
  await settled(page, new RegExp(workedExample));
  await expect.poll(() => kept(page)).toContain("from the bill");
});

test("Back after starting over brings the answers and the notes, Forward takes both away again", async ({
  page,
}) => {
  await open(page, "/decide/");
  await page.getByRole("radio", { name: "It is tracked" }).check();
  await writeNote(question(page, /Which sentence about the cost/), "Ms Roe");
  await settled(page, /costPressure=moderate/);
  await bar(page).getByRole("button", { name: "Start over" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Clear everything" }).click();
  await expect(line(page, "Cost")).toHaveText("Costnot answered");
  await page.goBack();
  await expect(line(page, "Cost")).toHaveText("Costtracked, with a note");
  await page.goForward();
  await expect(line(page, "Cost")).toHaveText("Costnot answered");
  await page.goBack();
  await page.getByRole("radio", { name: "A few seconds" }).check();
  await expect.poll(() => kept(page)).toContain("Ms Roe");
});

test("a link leaves the draft alone until something is changed, and one click then brings the draft back", async ({
  page,
}) => {
  await open(page, "/decide/");
  await page.getByRole("radio", { name: "It must fall by 20 %" }).check();
  await settled(page, /costPressure=severe/);
  const mine = await kept(page);
  expect(mine).toContain("costPressure=severe");

  await open(page, `/decide/?${workedExample}`);
  const offer = page.getByRole("region", { name: "Answers on this device" });
  await expect(offer).toContainText("The answers below came with the address.");
  await expect(page.getByRole("radio", { name: "It is tracked" })).toBeChecked();
  await bar(page).getByRole("link", { name: "See the answer" }).click();
  await expect(page).toHaveURL(/\/decide\/result\//);
  expect(await kept(page)).toBe(mine);

  await open(page, `/decide/?${workedExample}`);
  await page.getByRole("radio", { name: "Under a second" }).check();
  await settled(page, /latency=sub-second/);
  const aside = page.getByRole("region", { name: "Set aside on this device" });
  await expect(aside).toContainText("(1 of 13 questions)");
  await page.reload();
  await expect(page.getByRole("radio", { name: "Under a second" })).toBeChecked();
  await aside.getByRole("button", { name: "Bring them back" }).click();
  await expect(page.getByRole("radio", { name: "It must fall by 20 %" })).toBeChecked();
  await expect(bar(page).getByText("1 of 13 answered")).toBeVisible();
  await expect(aside).toBeHidden();
  await settled(page, /\?costPressure=severe&model=/);
});

test("an example team takes the place of answers, which come back with one click", async ({ page }) => {
  await open(page, "/decide/");
  await page.getByRole("radio", { name: "It must fall by 20 %" }).check();
  await page.getByText("Start from one of five example teams").click();
  await page.getByRole("link", { name: "A regional insurer" }).click();
  await expect(bar(page).getByText("13 of 13 answered")).toBeVisible();
  await expect(bar(page).getByText("Loaded: A regional insurer.")).toBeVisible();
  await settled(page, /mix=80-12-5-3/);
  await expect(page.getByText("Start from one of five example teams")).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "A family wholesaler" }).click();
  await settled(page, /mix=65-30-5-0/);
  const aside = page.getByRole("region", { name: "Set aside on this device" });
  await expect(aside).toContainText("(1 of 13 questions)");
  await aside.getByRole("button", { name: "Bring them back" }).click();
  await expect(page.getByRole("radio", { name: "It must fall by 20 %" })).toBeChecked();
  await bar(page).getByRole("button", { name: "Undo: Bring back" }).click();
  await bar(page).getByRole("button", { name: "Undo: Example: A family wholesaler" }).click();
  await bar(page).getByRole("button", { name: "Undo: Example: A regional insurer" }).click();
  await expect(page.getByRole("radio", { name: "It must fall by 20 %" })).toBeChecked();
  await expect(bar(page).getByText("1 of 13 answered")).toBeVisible();
});

test("what can already be said names the open question that would decide most", async ({ page }) => {
  await open(page, "/decide/?volumeTb=20&growthPercentPerYear=30&costPressure=moderate&teamSize=8");
  await expect(bar(page).getByText("From six answers on, this says what is likely.")).toBeVisible();
  await open(
    page,
    "/decide/?volumeTb=20&growthPercentPerYear=30&costPressure=moderate&teamSize=8&latency=seconds&concurrentUsers=80",
  );
  await expect(bar(page).getByText(/^So far: /)).toBeVisible();
  await bar(page).getByText("Would decide most").getByRole("link", { name: "Kinds of work" }).click();
  await expect(page.getByRole("heading", { name: /^Of last month's analytical work/ })).toBeFocused();
});

test("answers can be dated, which puts the day into the link", async ({ page }) => {
  await open(page, "/decide/?latency=seconds");
  await bar(page).getByText("Save or open a file").click();
  await bar(page).getByRole("button", { name: "Date these answers" }).click();
  await settled(page, /latency=seconds&asOf=\d{4}-\d\d-\d\d&model=/);
  await expect(bar(page).getByText(/The answers are dated \d+ \w+ \d{4}/)).toBeVisible();
  await bar(page).getByRole("button", { name: "Remove the date" }).click();
  await settled(page, /\?latency=seconds&model=[\d.]+$/);
});

test("size words and limits are explained where they are asked", async ({ page }) => {
  await open(page, "/decide/");
  const volume = question(page, /How much analytical data/);
  await volume.getByText("What the words mean").click();
  await expect(volume.getByText("1,000 TB.", { exact: true })).toBeVisible();
  await expect(volume.getByText(/^Below 50 TB, at most 30 data people/)).toBeVisible();
  await volume.getByRole("checkbox", { name: "Not sure" }).check();
  await expect(volume.getByText(/We look at all seven bands/)).toBeVisible();
});
