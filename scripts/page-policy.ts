import { createHash } from "node:crypto";
import { pagePolicy, referrerPolicy } from "./site-headers";

/** Hashes of a page's inline scripts, as its policy wants them. Blocks of data do not run and need none. */
export function inlineHashes(html: string): readonly string[] {
  const hashes = [...html.matchAll(/<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes]) => !/\btype="application\//.test(attributes ?? ""))
    .map(
      ([, , body]) =>
        `sha256-${createHash("sha256")
          .update(body ?? "")
          .digest("base64")}`,
    );
  return [...new Set(hashes)];
}

/** Writes the page's policy into it, ahead of all that it governs, so that it holds on a host that sends no headers. */
export function addPolicy(html: string, page: string, hashes: readonly string[]): string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${pagePolicy(page, hashes)}"/><meta name="referrer" content="${referrerPolicy}"/>`;
  if (!html.includes("<head>")) throw new Error(`${page}: no <head> to put the policy into.`);
  return html.replace("<head>", () => `<head>${policy}`);
}
