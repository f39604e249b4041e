import { compareVersions } from "@/lib/catalog/compare-versions";

export type VersionChange = { readonly version: string; readonly date: string; readonly what: string };

/** What a page has to say to a link with a version. */
export type Since =
  | { readonly kind: "current" }
  /** `version` as the page writes it; `changes` newest first. */
  | { readonly kind: "older"; readonly version: string; readonly changes: readonly VersionChange[] }
  /** A version that the page never had. `asked` is cut to a length that can be shown. */
  | { readonly kind: "unknown"; readonly asked: string };

/**
 * Compares the version in a link with the page's history, oldest first, whose last entry is the page as it stands. "2" is
 * read as "2.0". `first` is a version before any entry of the history.
 */
export function changesSince(asked: string, history: readonly VersionChange[], first?: string): Since {
  const isVersion = /^\d{1,6}(?:\.\d{1,6}){0,2}$/.test(asked);
  const known = [...(first === undefined ? [] : [first]), ...history.map(({ version }) => version)];
  const found = isVersion ? known.find((version) => compareVersions(version, asked) === 0) : undefined;
  if (found === undefined) return { kind: "unknown", asked: asked.slice(0, 24) };
  const changes = history.filter(({ version }) => compareVersions(version, found) > 0).toReversed();
  return changes.length === 0 ? { kind: "current" } : { kind: "older", version: found, changes };
}
