import { destinationOf, type Redirect } from "./redirects";

const escaped = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** Redirects of whole pages and documents. */
export const movedPaths = (redirects: readonly Redirect[]): readonly Redirect[] =>
  redirects.filter(({ from }) => !from.includes("#"));

/**
 * The page that stands where an old one stood, for hosts that know nothing of `_redirects`. Its script, in a file because
 * of the policy, goes on before the refresh does and takes search and anchor along.
 */
export const movedPage = (to: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>This page has moved: Isotherm</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${escaped(to)}">
<script src="/moved.js"></script>
<meta http-equiv="refresh" content="0; url=${escaped(to)}">
</head>
<body>
<h1>This page has moved</h1>
<p>It is now at <a href="${escaped(to)}">${escaped(to)}</a>.</p>
</body>
</html>
`;

/** Lines in the form that Netlify, Cloudflare Pages and our own server read: old path, new path, status. */
export const redirectLines = (redirects: readonly Redirect[]): string =>
  movedPaths(redirects)
    .map(({ from, to }) => `${from} ${to} 301\n`)
    .join("");

/**
 * Anchors that moved, by the address at which a reader arrives with them: on the page that had them, and, where that page
 * moved too, on the page that took its place.
 */
export function movedAnchors(redirects: readonly Redirect[]): Readonly<Record<string, string>> {
  const parts = redirects.filter(({ from }) => from.includes("#"));
  const onNewPages = parts.flatMap(({ from, to }) => {
    const [path = "", anchor = ""] = from.split("#");
    const page = destinationOf(path, redirects);
    return page === undefined ? [] : [[`${page}#${anchor}`, to] as const];
  });
  return Object.fromEntries([...onNewPages, ...parts.map(({ from, to }) => [from, to] as const)]);
}
