import { idsIn, linkedParts } from "./anchors";

/** A page or a document as it is served. */
export type Served = {
  /** With a leading slash; pages end in one. */
  readonly path: string;
  /** The text of a page; undefined for a document, which has no parts. */
  readonly html: string | undefined;
};

/**
 * Every address of a site, sorted: the path of each page and document, and "/path/#anchor" for each heading and for
 * whatever else some page links to. Each stands once.
 */
export function addressesOf(served: readonly Served[]): readonly string[] {
  const pages = served.flatMap(({ path, html }) => (html === undefined ? [] : [{ path, html }]));
  const ids = new Map(pages.map(({ path, html }) => [path, idsIn(html)]));
  const headings = pages.flatMap(({ path }) => ids.get(path)?.headings.map((id) => `${path}#${id}`) ?? []);
  const linked = pages
    .flatMap(({ path, html }) => linkedParts(path, html))
    .filter((address) => {
      const [path = "", anchor = ""] = address.split("#");
      return ids.get(path)?.all.has(anchor) === true;
    });
  return sorted([...served.map(({ path }) => path), ...headings, ...linked]);
}

/** The recorded addresses: one a line, sorted. Empty lines count for nothing. */
export const parseAddresses = (text: string): readonly string[] =>
  text.split("\n").filter((line) => line.trim() !== "");

/** The record with the new addresses in it; nothing is ever taken out. */
export const addAddresses = (recorded: readonly string[], found: readonly string[]): string =>
  `${sorted([...recorded, ...found]).join("\n")}\n`;

/** By code unit, as `LC_ALL=C sort -u` does it. */
const sorted = (addresses: readonly string[]) => [...new Set(addresses)].sort();
