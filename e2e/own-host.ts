import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base, expect } from "./site-test";

/** A server of one's own over a copy of the built site, that may be stopped, started again and given another version. */
export type OwnHost = {
  readonly origin: string;
  /** The folder that it serves. Restart after a change: the server reads what pages may do when it starts. */
  readonly folder: string;
  start(): Promise<void>;
  stop(): Promise<void>;
};

async function openHost(): Promise<OwnHost> {
  const folder = mkdtempSync(path.join(tmpdir(), "isotherm-host-"));
  cpSync("out", folder, { recursive: true, mode: 2 });
  let child: ChildProcess | undefined;
  const serve = async (port: string) => {
    const started = spawn(process.execPath, ["scripts/serve.mjs", folder], {
      env: { ...process.env, PORT: port },
      stdio: ["ignore", "pipe", "inherit"],
    });
    child = started;
    return new Promise<string>((resolve, reject) => {
      started.once("exit", (code) => reject(new Error(`The server ended with ${code}.`)));
      started.stdout?.on("data", (text) => {
        const [address] = /http:\/\/localhost:\d+/.exec(String(text)) ?? [];
        if (address !== undefined) resolve(address);
      });
    });
  };
  const origin = await serve("0");
  return {
    origin,
    folder,
    async start() {
      await serve(new URL(origin).port);
    },
    async stop() {
      const ending = child;
      child = undefined;
      if (ending === undefined || ending.exitCode !== null) return;
      const ended = new Promise((resolve) => ending.once("exit", resolve));
      ending.kill("SIGKILL");
      await ended;
    },
  };
}

/** Tests whose pages come from a server of their own, with the service worker at work. */
export const test = base.extend<{ readonly host: OwnHost }>({
  host: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the first argument taken apart
    async ({}, use) => {
      const host = await openHost();
      await use(host);
      await host.stop();
      rmSync(host.folder, { recursive: true, force: true });
    },
    { auto: true },
  ],
  baseURL: async ({ host }, use) => use(host.origin),
  serviceWorkers: "allow",
});

export { expect };
