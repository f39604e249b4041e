import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { lostAddresses, newAddresses, redirectProblems } from "../lib/addresses/check-addresses";
import { readAddresses } from "../scripts/read-addresses";
import { writeRedirects } from "../scripts/write-redirects";

test("every address that was published is still there or redirects", () => {
  const site = readAddresses("out");
  expect(site.recorded.length).toBeGreaterThan(2000);
  expect([...site.problems, ...redirectProblems(site), ...lostAddresses(site)]).toEqual([]);
});

test("every address of the site is recorded", () => {
  expect(newAddresses(readAddresses("out")), "Run: npm run -s addresses:accept").toEqual([]);
});

test("every recorded page and document is served", async ({ baseURL }) => {
  const paths = readAddresses("out").recorded.filter((address) => !address.includes("#"));
  const answers = await Promise.all(
    paths.map(async (address) => {
      const { status } = await fetch(new URL(address, baseURL), { method: "HEAD", redirect: "manual" });
      return `${address} ${status}`;
    }),
  );
  expect(answers).toEqual(paths.map((address) => `${address} 200`));
});

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, "localhost", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

/** The built site with other redirects: links to its files, beside what the redirects write. */
function siteWith(redirects: string): string {
  const site = mkdtempSync(path.join(tmpdir(), "isotherm-"));
  const own = ["patterns", "_redirects", "redirects.json"];
  for (const name of readdirSync("out"))
    if (!own.some((each) => name.startsWith(each)))
      symlinkSync(path.resolve("out", name), path.join(site, name));
  mkdirSync(path.join(site, "patterns"));
  for (const name of readdirSync("out/patterns"))
    symlinkSync(path.resolve("out/patterns", name), path.join(site, "patterns", name));
  writeRedirects(site, redirects);
  return site;
}

test.describe("when addresses have moved", () => {
  let server: ChildProcess | undefined;
  let site = "";
  let origin = "";

  test.beforeAll(async () => {
    site = siteWith(`/patterns/lakes/ -> /patterns/data-lake/
/patterns/lakes/#size -> /patterns/data-lake/#sizing
/patterns/data-lake/#old-name -> /patterns/data-lake/#try-it
`);
    const port = await freePort();
    origin = `http://localhost:${port}`;
    server = spawn(process.execPath, ["scripts/serve.mjs", site], {
      env: { ...process.env, PORT: String(port) },
      stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise((resolve) => server?.stdout?.once("data", resolve));
  });
  test.afterAll(() => {
    server?.kill();
    rmSync(site, { recursive: true });
  });

  test("a page's old address leads to the new one with version and anchor, by the server and by a page", async ({
    page,
    request,
  }) => {
    const answer = await request.get(`${origin}/patterns/lakes/?v=1.0`, { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location]).toEqual([301, "/patterns/data-lake/?v=1.0"]);
    await page.goto(`${origin}/patterns/lakes/?v=1.0#problem`);
    await expect(page).toHaveURL(`${origin}/patterns/data-lake/?v=1.0#problem`);

    // A host without redirects serves the file of the old address.
    await page.goto(`${origin}/patterns/lakes/index.html?v=1.0#problem`);
    await expect(page).toHaveURL(`${origin}/patterns/data-lake/?v=1.0#problem`);
    await expect(page.getByRole("heading", { name: "Problem" })).toBeInViewport();
  });

  test("an old anchor leads to its new one, on its own page and on the page that took its place", async ({
    page,
  }) => {
    await page.goto(`${origin}/patterns/data-lake/?v=1.0#old-name`);
    await expect(page).toHaveURL(`${origin}/patterns/data-lake/?v=1.0#try-it`);
    await expect(page.getByRole("heading", { name: "Try it" })).toBeInViewport();
    await page.goto(`${origin}/patterns/lakes/#size`);
    await expect(page).toHaveURL(`${origin}/patterns/data-lake/#sizing`);
  });
});
