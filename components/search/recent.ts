import type { SearchOption } from "./search-options";

/** What a reader chose in a search box before: kept on this device only, the latest first. */
export type RecentPlace = { readonly title: string; readonly href: string };

export const recentKey = "isotherm:recent";
const longestList = 6;
const longestTitle = 200;

const isRecent = (value: unknown): value is RecentPlace =>
  typeof value === "object" &&
  value !== null &&
  "title" in value &&
  typeof value.title === "string" &&
  "href" in value &&
  typeof value.href === "string" &&
  value.title.length <= longestTitle &&
  // A path of this site: two slashes would lead to another one, and so would what browsers read as slashes or pass over.
  /^\/(?![/\\])[^\s\\]{0,2000}$/.test(value.href);

/** The kept list; what is no list of places of this site is left out. */
export function readRecent(kept: string): readonly RecentPlace[] {
  try {
    const parsed: unknown = JSON.parse(kept);
    return Array.isArray(parsed) ? parsed.filter(isRecent).slice(0, longestList) : [];
  } catch {
    return [];
  }
}

/** The list to keep after a choice: each place once, the oldest dropped. */
export function addRecent(kept: string, { title, href }: RecentPlace): string {
  const others = readRecent(kept).filter((place) => place.href !== href);
  return JSON.stringify([{ title, href }, ...others].slice(0, longestList));
}

/** What of an option is worth coming back to; undefined for a list of hits, which is no place. */
export function toRecent(option: SearchOption): RecentPlace | undefined {
  if (option.kind === "all") return undefined;
  return { title: option.kind === "hit" ? option.hit.title : option.title, href: option.href };
}
