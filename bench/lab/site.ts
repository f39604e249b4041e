import { type ChildProcess, spawn } from "node:child_process";
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from "playwright-core";
import { findChromium } from "@/scripts/find-chromium";

export type Site = { readonly browser: Browser; readonly address: string };

/** Serves a built site on a free port; `folder` is the production build unless it is named. Gone when `work` is done. */
export async function withServer<T>(work: (address: string) => Promise<T>, folder = "out"): Promise<T> {
  const server = spawn(process.execPath, ["scripts/serve.mjs", folder], {
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    return await work(await addressOf(server));
  } finally {
    server.kill();
  }
}

/** Serves a site as `withServer` does and starts a browser; both are gone when `work` is done. */
export function withSite<T>(work: (site: Site) => Promise<T>, folder?: string): Promise<T> {
  return withServer(async (address) => {
    const executablePath = findChromium();
    const browser = await chromium.launch({
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    });
    try {
      return await work({ browser, address });
    } finally {
      await browser.close();
    }
  }, folder);
}

const addressOf = (server: ChildProcess) =>
  new Promise<string>((resolve, reject) => {
    server.once("exit", (code) =>
      reject(new Error(`scripts/serve.mjs ended with ${code}. Run: npm run build`)),
    );
    server.stdout?.on("data", (text: Buffer) => {
      const [address] = /http:\/\/\S+/.exec(text.toString()) ?? [];
      if (address !== undefined) resolve(address);
    });
  });

/** A page with an empty cache; closed with all it holds when `work` is done. */
export async function onFreshPage<T>(
  { browser, address }: Site,
  work: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 1280, height: 900 } });
  try {
    // tsx names functions with a helper that does not exist in the page.
    await context.addInitScript("globalThis.__name = (named) => named;");
    await context.addInitScript(() => {
      document.addEventListener("hydrated", () => performance.mark("hydrated"));
    });
    return await work(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

/**
 * Until the scripts of a fresh page answer. Asks for less than a locator, whose search through the page would be a task of its own.
 */
export const untilHydrated = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => performance.getEntriesByName("hydrated").length > 0);

/** Statements and loads may take this long, in milliseconds. */
export const patienceMs = 600_000;

export type Status = "What the lab is doing" | "What is being measured";

/** Stand in a trace around what `clickUntil` waits for. */
export const runMarks = { began: "run began", ended: "run ended" } as const;

type Answered = { readonly ms: number; readonly text: string };

/**
 * Clicks, then waits until the page's status says what is expected: the milliseconds between the two, by the page's own clock, and
 * what it said.
 */
export async function clickUntil(
  page: Page,
  button: Locator,
  status: Status,
  expected: RegExp,
): Promise<Answered> {
  const answer = await page.evaluateHandle(
    ([label, source, began, ended]) => {
      const status = `[role=status][aria-label="${label}"]`;
      const pattern = new RegExp(source);
      const answered = new Promise<Answered>((resolve) => {
        const begin = () => {
          const start = performance.now();
          performance.mark(began);
          const observer = new MutationObserver(() => {
            const text = document.querySelector(status)?.textContent ?? "";
            if (!pattern.test(text)) return;
            observer.disconnect();
            performance.mark(ended);
            resolve({ ms: performance.now() - start, text });
          });
          observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        };
        document.addEventListener("click", begin, { capture: true, once: true });
      });
      return { answered };
    },
    [status, expected.source, runMarks.began, runMarks.ended] as const,
  );
  await button.click();
  return answer.evaluate(({ answered }) => answered);
}
