/** React's own ids and the target of the link past the header are nothing to link to. */
const isInternal = (id: string) => id.includes("_R_") || id === "main" || id === "";
/** Headings that only name the block around them, which has the address. */
const isLabel = (id: string) => id.startsWith("title-") || id.endsWith("-title");

/** The page without scripts, which carry its text a second time. */
const markup = (html: string) => html.replace(/<script\b[\s\S]*?<\/script>/g, "");
const decoded = (text: string) =>
  text
    .replace(/&amp;/g, "&")
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">");

const captured = (html: string, pattern: RegExp) =>
  Array.from(html.matchAll(pattern), ([, value = ""]) => decoded(value));

/** Ids of headings that may be linked to, and of everything on the page. HTML as React writes it: lower case, double quotes. */
export function idsIn(html: string): {
  readonly headings: readonly string[];
  readonly all: ReadonlySet<string>;
} {
  const page = markup(html);
  return {
    headings: captured(page, /<h[1-6]\b[^>]*?\sid="([^"]*)"/g).filter(
      (id) => !isInternal(id) && !isLabel(id),
    ),
    all: new Set(captured(page, /<[a-z][^>]*?\sid="([^"]*)"/g)),
  };
}

/**
 * Parts of the site's pages that a page links to, as "/path/#anchor". `path` is the page's own; links to other hosts and
 * to whole pages are left out, and so is what follows a ? in an anchor, which is state.
 */
export function linkedParts(path: string, html: string): readonly string[] {
  const base = new URL(path, "http://site.invalid");
  return captured(markup(html), /<a\b[^>]*?\shref="([^"]*#[^"]*)"/g).flatMap((href) => {
    const url = new URL(href, base);
    const [anchor = ""] = url.hash.slice(1).split("?");
    return url.origin === base.origin && !isInternal(anchor) ? [`${url.pathname}#${anchor}`] : [];
  });
}
