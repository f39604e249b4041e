import type { Page } from "@playwright/test";
import { expect, test } from "./site-test";

const markup = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
const long = "x".repeat(100_000);

/** Addresses that nobody would write by hand. Chromium's own limit is two megabytes; a server's is much lower, so the longest are hashes. */
const addresses: readonly string[] = [
  `/patterns/?q=${encodeURIComponent(markup)}&category=__proto__&sort=constructor&columns=toString`,
  `/patterns/?q=${"%F0%9F%98%80".repeat(400)}&need=__proto__.1`,
  "/patterns/data-lake/#%E0%A4%A",
  `/patterns/data-lake/?v=${encodeURIComponent(markup)}#try-1?sql=!!!`,
  `/patterns/data-lake/#try-1?sql=${long}`,
  `/compare/?p=${"data-lake,".repeat(300)}__proto__,constructor,${encodeURIComponent(markup)}`,
  `/map/?focus=__proto__&route=constructor,data-lake&type=${encodeURIComponent(markup)}`,
  `/decide/?__proto__=1&constructor=2&mix=1e9-0-0-0&notes=${encodeURIComponent(markup)}&model=${encodeURIComponent(markup)}#%E0%A4%A`,
  `/decide/result/?volumeTb=NaN&needs=${encodeURIComponent("a.".repeat(500))}&basis.__proto__=guessed`,
  `/decide/sheet/?volumeTb=Infinity&asOf=0000-00-00`,
  `/lab/?data=__proto__&s=constructor&months=99999#sql=${encodeURIComponent(markup)}`,
  `/lab/#sql=${long}${long}`,
  `/lab/compare/?runs=${"a.1_".repeat(500)}&prices=__proto__-1_${encodeURIComponent(markup)}`,
  "/lab/platforms/?platform=__proto__&window=-1",
  "/lab/breaks/?slots=1e9&think=%00&delay=NaN",
  "/lab/rolling-window/?data=toString",
  "/lab/files/?data=own-%00",
  "/method/?x=%FF%FE#%",
];

/** The codecs of all addresses are fuzzed as units (components/hostile-text.test.ts); a page opens for every second one, in the long run for each. */
const addressesEvery = process.env.ISOTHERM_LONG === "1" ? 1 : 2;

/** What may lie in storage after an older version, another program on the same host, or somebody's experiment. */
const garbage: readonly string[] = [
  "[",
  "null",
  '{"__proto__":{"polluted":true},"constructor":1}',
  '[[[{"title":{},"href":[]}]]]',
  `{"version":1,"search":"volumeTb=20","notes":${JSON.stringify({ volumeTb: markup })}}`,
  "[".repeat(100_000),
  "\u0000\ud800\u202e",
  "9".repeat(2_000_000),
];

const keys = [
  "theme",
  "isotherm:answers",
  "isotherm:team",
  "isotherm:recent",
  "isotherm:compare",
  "isotherm:lab-limit",
  "isotherm:lab-history:retail",
] as const;

const storagePages = ["/", "/patterns/", "/decide/", "/decide/team/", "/compare/", "/lab/"] as const;

/** Sees that nothing of what came in became markup, nothing was polluted, and the page still answers. */
async function expectCalm(page: Page, address: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("/");
  await page.waitForFunction(() => document.documentElement.dataset.answers === "yes");
  const found = await page.evaluate(() => ({
    markup: document.querySelectorAll('img[src="x"], main script:not([src]):not([type])').length,
    polluted: "polluted" in {},
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    words: (document.querySelector("main")?.textContent?.length ?? 0) < 400_000,
  }));
  expect({ address: address.slice(0, 80), ...found }).toEqual({
    address: address.slice(0, 80),
    markup: 0,
    polluted: false,
    wide: 0,
    words: true,
  });
}

test.beforeEach(async ({ page }) => {
  page.on("dialog", (dialog) => {
    throw new Error(`a dialog opened: ${dialog.message()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener("hydrated", () => {
      document.documentElement.dataset.answers = "yes";
    });
  });
});

test("no address makes a page fail, runs anything or writes the page in its own words", async ({ page }) => {
  test.setTimeout(300_000);
  for (const address of addresses.filter((_, at) => at % addressesEvery === 0)) {
    await page.goto("about:blank");
    await page.goto(address);
    await expectCalm(page, address);
  }
});

test("nothing that lies in storage makes a page fail", async ({ page }) => {
  test.setTimeout(300_000);
  await page.goto("/method/");
  for (const [at, text] of garbage.entries()) {
    await page.evaluate(
      ([names, value]) => {
        localStorage.clear();
        for (const name of names) localStorage.setItem(name, value);
      },
      [keys.slice(0, text.length > 1_000_000 ? 2 : keys.length), text] as const,
    );
    const address = storagePages[at % storagePages.length]!;
    await page.goto(address);
    await expectCalm(page, `${address} with ${text.slice(0, 40)}`);
  }
});

const nasty = (name: string, buffer: Buffer) => ({ name, mimeType: "", buffer });
const mark = Buffer.from("PAR1");

/** Files as no exporter writes them, each with the words that say so. */
const files: readonly (readonly [file: ReturnType<typeof nasty>, says: RegExp])[] = [
  [
    nasty("noise.parquet", Buffer.concat([mark, Buffer.alloc(64, 0xff), Buffer.from([64, 0, 0, 0]), mark])),
    /its footer cannot be read/,
  ],
  [
    nasty("long-footer.parquet", Buffer.concat([mark, Buffer.from([255, 255, 255, 127]), mark])),
    /a part is missing/,
  ],
  [
    nasty(`${markup.replaceAll("/", "")}\u202e.csv`, Buffer.from("a,b\n\u0000\u0001\n")),
    /it holds bytes that are no text/,
  ],
  [
    nasty("no-date.csv", Buffer.from(`__proto__,constructor,${markup.replaceAll(",", "")}\n1,2,3\n4,5,6\n`)),
    /no column holds dates/,
  ],
  [nasty("wrong.csv", Buffer.from([0x64, 0x61, 0x79, 0x0a, 0xe9, 0xff, 0x0a])), /it is not text in UTF-8/],
];

test("nasty files are refused in clear words, and the lab goes on", async ({ page }) => {
  test.setTimeout(300_000);
  await page.goto("/lab/files/");
  const input = page.getByLabel("A CSV file, or Parquet files");
  for (const [file, says] of files) {
    await input.setInputFiles(file);
    await expect(page.getByRole("main").getByRole("alert")).toContainText(says, { timeout: 60_000 });
  }
  await input.setInputFiles(
    nasty(
      "hostile.csv",
      Buffer.from(
        `day,"""; drop table x",${JSON.stringify(markup).replaceAll('\\"', '""')},__proto__\n2024-01-01,=1+1,${JSON.stringify(markup).replaceAll('\\"', '""')},\u202eabc\n2024-03-05,@x,"unclosed? no",${"y".repeat(1000)}\n`,
      ),
    ),
  );
  await page.getByRole("button", { name: "Use this file" }).click();
  await expect(page.getByText("It is kept in this browser until you forget it.")).toBeVisible();
  await page.getByRole("link", { name: "Count everything" }).click();
  await page.getByRole("button", { name: /^(?:Load \d+ days and run|Run)$/ }).click();
  await expect(page.getByRole("status", { name: "What the lab is doing" })).toContainText(/rows? in/, {
    timeout: 60_000,
  });
  await expectCalm(page, "/lab/ with a hostile file");
});
