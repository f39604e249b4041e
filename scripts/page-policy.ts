import { createHash } from "node:crypto";
import { type Inline, pagePolicy, referrerPolicy } from "./site-headers";

const hashOf = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

/** What stands in pages, as policies want it. Blocks of data do not run and need no hash. */
export function inlineHashes(pages: readonly string[]): Inline {
  const scripts = pages.flatMap((html) =>
    Array.from(html.matchAll(/<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g))
      .filter(([, attributes = ""]) => !/\btype="application\//.test(attributes))
      .map(([, , body = ""]) => hashOf(body)),
  );
  const styles = pages.flatMap((html) =>
    Array.from(html.matchAll(/<style>([\s\S]*?)<\/style>/g), ([, text = ""]) => hashOf(text)),
  );
  return { scripts: [...new Set(scripts)], styles: [...new Set(styles)] };
}

/** Writes the page's policy into it, ahead of all that it governs, so that it holds on a host that sends no headers. */
export function addPolicy(html: string, page: string): string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${pagePolicy(page, inlineHashes([html]))}"/><meta name="referrer" content="${referrerPolicy}"/>`;
  if (!html.includes("<head>")) throw new Error(`${page}: no <head> to put the policy into.`);
  return html.replace("<head>", () => `<head>${policy}`);
}
