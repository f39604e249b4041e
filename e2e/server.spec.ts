import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { expect, test } from "@playwright/test";
import { lakeManifestSchema } from "../lib/lab/manifest";

const manifest = lakeManifestSchema.parse(JSON.parse(readFileSync("public/lake/manifest.json", "utf8")));
const file = manifest.tables[0]!.files[0]!;
const parquet = `/lake/${file.path}`;

test("a range of a Parquet file comes back as exactly those bytes", async ({ request }) => {
  const response = await request.get(parquet, { headers: { Range: "bytes=4-11" } });
  expect(response.status()).toBe(206);
  expect(response.headers()["content-range"]).toBe(`bytes 4-11/${file.bytes}`);
  expect(response.headers()["content-type"]).toBe("application/vnd.apache.parquet");
  expect(await response.body()).toEqual(readFileSync(`public${parquet}`).subarray(4, 12));
});

test("a suffix range works and a range past the end is refused", async ({ request }) => {
  const suffix = await request.get(parquet, { headers: { Range: "bytes=-4" } });
  expect(suffix.status()).toBe(206);
  expect((await suffix.body()).toString("latin1")).toBe("PAR1");
  const past = await request.get(parquet, { headers: { Range: `bytes=${file.bytes}-${file.bytes + 9}` } });
  expect(past.status()).toBe(416);
});

test("every answer carries the security headers, and pages a policy without unsafe-inline", async ({
  request,
}) => {
  for (const address of ["/", "/patterns/", "/lab/", parquet]) {
    const headers = (await request.get(address)).headers();
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["content-security-policy"]).toContain("style-src 'self'");
    expect(headers["content-security-policy"]).not.toContain("unsafe-inline");
  }
});

test("content-hashed files may be kept for ever, pages are asked for again", async ({ request }) => {
  expect(
    (await request.get(parquet, { headers: { Range: "bytes=0-3" } })).headers()["cache-control"],
  ).toContain("immutable");
  expect((await request.get("/")).headers()["cache-control"]).toBe("no-cache");
});

test("an address without its last slash redirects to the printed one", async ({ request }) => {
  const response = await request.get("/patterns", { maxRedirects: 0 });
  expect([301, 302, 307, 308]).toContain(response.status());
  expect(response.headers().location).toContain("/patterns/");
});

const output = (child: ChildProcess) =>
  new Promise<{ code: number | null; text: string }>((resolve) => {
    let text = "";
    child.stderr?.on("data", (chunk) => {
      text += chunk;
    });
    child.once("exit", (code) => resolve({ code, text }));
  });

const serve = (port: string) =>
  spawn(process.execPath, ["scripts/serve.mjs"], {
    env: { ...process.env, PORT: port },
    stdio: ["ignore", "ignore", "pipe"],
  });

test("a taken port is a clear error that names another", async () => {
  const blocker = createServer();
  await new Promise<void>((resolve) => blocker.listen(0, "localhost", resolve));
  const address = blocker.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const { code, text } = await output(serve(String(port)));
  blocker.close();
  expect(code).toBe(1);
  expect(text).toBe(`Port ${port} is taken. Choose another: PORT=${port + 1} npm start\n`);
});

test("a port that is no port is named with what is allowed", async () => {
  const { code, text } = await output(serve("http"));
  expect(code).toBe(1);
  expect(text).toContain('PORT: found "http", allowed a whole number from 0 to 65535');
});
