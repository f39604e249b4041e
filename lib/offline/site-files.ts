/** What a worker knows of its version's files; written by the build as `offline/<version>.json`. Paths are relative to the site's root. */
export type SiteFiles = {
  /** Kept at once: a few pages and what they load. */
  readonly core: readonly string[];
  /** Scripts and styles of all pages: kept after a visit, so that nothing that a page loads later is missing offline or after a deploy. */
  readonly rest: readonly string[];
  /** Files with a hash in their names that are worth carrying over from an older version. */
  readonly lasting: readonly string[];
  /** Of each document and data file without a hash in its name: the start of its SHA-256, in hex. */
  readonly digests: Readonly<Record<string, string>>;
};

/** How much of a SHA-256 tells two versions of a file apart. */
export const digestLength = 16;

/** Files whose names carry a hash of what they hold: whoever asks for one gets the same bytes from any version. */
export const isHashed = (path: string): boolean =>
  path.startsWith("_next/static/") || /^duckdb\/[^/]+\.(?:js|bin)$/.test(path);

/** Answered from the stores where the network is away; pages and hashed files apart. */
export const isData = (path: string): boolean =>
  path.endsWith(".json") && !/^(?:hosting|offline)\//.test(path);

export const isLakeFile = (path: string): boolean => path.startsWith("lake/") && path.endsWith(".parquet");

/**
 * The path below `base` under which a page or file is listed and kept: without search and anchor, the document of a folder by the
 * folder's name with its slash. Undefined for what lies elsewhere.
 */
export function sitePath(base: string, { pathname }: URL): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  const path = pathname.slice(base.length).replace(/(^|\/)index\.html$/, "$1");
  const isFolder = path !== "" && !path.endsWith("/") && !/\.[a-z0-9]+$/i.test(path);
  return isFolder ? `${path}/` : path;
}
