/** From an address that was published to the one that took its place. Both as in the record: "/path/" or "/path/#anchor". */
export type Redirect = { readonly from: string; readonly to: string; readonly line: number };

/** One redirect a line, `old -> new`; lines that begin with # are notes. What is no redirect comes back as a problem. */
export function parseRedirects(text: string): {
  readonly redirects: readonly Redirect[];
  readonly problems: readonly string[];
} {
  const redirects: Redirect[] = [];
  const problems: string[] = [];
  text.split("\n").forEach((content, index) => {
    const line = index + 1;
    if (content.trim() === "" || content.startsWith("#")) return;
    const [, from, to] = /^(\/\S*) -> (\/\S*)$/.exec(content.trim()) ?? [];
    if (from === undefined || to === undefined)
      problems.push(
        `${place(line)}: found "${content.trim()}", allowed "/old/ -> /new/" or "/page/#old -> /page/#new".`,
      );
    else if (kindOf(from) !== "part" && kindOf(from) !== kindOf(to))
      problems.push(
        `${place(line)}: found a ${kindOf(from)} sent to a ${kindOf(to)}, allowed to a ${kindOf(from)}. Give each of its parts a line of its own.`,
      );
    else if (redirects.some((other) => other.from === from))
      problems.push(`${place(line)}: ${from} stands twice. Keep one of the two lines.`);
    else redirects.push({ from, to, line });
  });
  return { redirects, problems };
}

/** Where a reader of an old address arrives: by its own line, or by that of its page, which keeps the anchor. */
export function destinationOf(address: string, redirects: readonly Redirect[]): string | undefined {
  const own = redirects.find(({ from }) => from === address)?.to;
  if (own !== undefined) return own;
  const [path = "", anchor] = address.split("#");
  const page = anchor === undefined ? undefined : redirects.find(({ from }) => from === path)?.to;
  return page === undefined ? undefined : `${page}#${anchor}`;
}

const kindOf = (address: string) =>
  address.includes("#") ? "part" : address.endsWith("/") ? "page" : "document";

export const place = (line: number) => `content/redirects.txt:${line}`;
