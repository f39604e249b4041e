/** What a store holds: documents and data of one version, its files with a hash in their names, or parts of the lake. */
export type StoreKind = "pages" | "files" | "lake";

/** Stores of one place on a host: two copies of the site under two folders share an origin. `base` starts and ends with a slash. */
const prefixOf = (base: string) => `isotherm ${base} `;

/** The name of a version's store. Versions share nothing but the lake's parts, whose addresses carry a hash. */
export const storeName = (base: string, version: string, kind: Exclude<StoreKind, "lake">): string =>
  `${prefixOf(base)}${version} ${kind}`;

export const lakeStoreName = (base: string): string => `${prefixOf(base)}lake`;

/** The version that a store of this place belongs to; undefined for the lake's and for stores of others. */
export function versionOfStore(base: string, name: string): string | undefined {
  if (!name.startsWith(prefixOf(base))) return undefined;
  const [version, kind, ...rest] = name.slice(prefixOf(base).length).split(" ");
  return (kind === "pages" || kind === "files") && rest.length === 0 ? version : undefined;
}

/** The lock that every open page of a version holds, so that the worker knows which versions are still read. */
export const pageLockName = (base: string, version: string): string => `isotherm-page ${base} ${version}`;

/** The version of a page's lock; undefined for other locks. */
export function versionOfLock(base: string, name: string): string | undefined {
  const prefix = pageLockName(base, "");
  return name.startsWith(prefix) ? name.slice(prefix.length) : undefined;
}

/** Of the stores of this place, those of versions that no page shows any more. */
export function staleStores(
  base: string,
  names: readonly string[],
  living: ReadonlySet<string>,
): readonly string[] {
  return names.filter((name) => {
    const version = versionOfStore(base, name);
    return version !== undefined && !living.has(version);
  });
}
