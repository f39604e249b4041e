/*
 * What every answer of the site says, whoever serves it: `npm start` reads it from `hosting/headers.json`, other hosts from the files that
 * the build writes for them.
 */

/** Hashes of the scripts and style sheets that stand in pages themselves. */
export type Inline = { readonly scripts: readonly string[]; readonly styles: readonly string[] };

const quoted = (hashes: readonly string[]) => hashes.map((hash) => `'${hash}'`);

/** Nothing is allowed but what is named: no frame, no plugin, no `base` element, no other host, no other code or style in the page. */
const directives = ({ scripts, styles }: Inline, isWasmAllowed: boolean) => [
  "default-src 'none'",
  ["script-src 'self'", ...(isWasmAllowed ? ["'wasm-unsafe-eval'"] : []), ...quoted(scripts)].join(" "),
  ["style-src 'self'", ...quoted(styles)].join(" "),
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
];

/** WebAssembly is compiled in DuckDB's worker, whose policy is that of its own answer, and by the lab's pages for files in rarer codecs. */
const compilesWasm = (page: string) => page.startsWith("lab/");

/**
 * A page's own policy, for a `meta` element. `page` is its file below `out/`. It asks for trusted types, which the header cannot: DuckDB's
 * worker, which has the header's policy, loads its scripts by plain addresses.
 */
export const pagePolicy = (page: string, inline: Inline): string =>
  [
    ...directives(inline, compilesWasm(page)),
    "require-trusted-types-for 'script'",
    "trusted-types default",
  ].join("; ");

/** The policy of every answer: what any page or worker needs, and what only a header can say. */
const sitePolicy = (inline: Inline): string =>
  [...directives(inline, true), "frame-ancestors 'none'"].join("; ");

/** Powers that the site never uses. Copying needs the clipboard, so that one is not among them. */
const unusedPowers = [
  "accelerometer",
  "autoplay",
  "bluetooth",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "hid",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "publickey-credentials-get",
  "serial",
  "usb",
  "xr-spatial-tracking",
];

/** Addresses carry answers and statements: other sites are not told where a reader comes from. */
export const referrerPolicy = "same-origin";

export const siteHeaders = (inline: Inline): Readonly<Record<string, string>> => ({
  "Content-Security-Policy": sitePolicy(inline),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": referrerPolicy,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": unusedPowers.map((power) => `${power}=()`).join(", "),
});

/** Names that carry a hash of their content: a prefix, and what a name below it ends in. */
export const immutable = [
  { below: "_next/static/", endsIn: "" },
  { below: "lake/", endsIn: ".parquet" },
  { below: "duckdb/", endsIn: ".js" },
  { below: "duckdb/", endsIn: ".bin" },
];

export const keptForEver = "public, max-age=31536000, immutable";

/** For all other files: a browser asks whether what it keeps is still right. */
export const askedAgain = "no-cache";

/** Types that hosts do not know by themselves, by what a file's name ends in. */
export const types: Readonly<Record<string, string>> = {
  "/feed.xml": "application/atom+xml; charset=utf-8",
  "/opensearch.xml": "application/opensearchdescription+xml; charset=utf-8",
  ".parquet": "application/vnd.apache.parquet",
  ".wasm": "application/wasm",
  ".bin": "application/octet-stream",
  ".md": "text/markdown; charset=utf-8",
  ".mdx": "text/markdown; charset=utf-8",
};
