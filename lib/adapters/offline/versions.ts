import { digestLength, type SiteFiles } from "@/lib/offline/site-files";
import { staleStores, versionOfLock, versionOfStore } from "@/lib/offline/stores";
import { find, keep } from "./keep";
import { addressOf, base, filesStore, ownVersion, pagesStore } from "./site";

const listPath = (version: string) => `offline/${version}.json`;
const lists = new Map<string, Promise<SiteFiles | undefined>>();

/** What belongs to a version; undefined where its list was not kept and is gone from the server. */
export function siteFilesOf(version: string): Promise<SiteFiles | undefined> {
  const known = lists.get(version);
  if (known !== undefined) return known;
  const loading = loadList(version).catch(() => undefined);
  lists.set(version, loading);
  loading.then((list) => list ?? lists.delete(version));
  return loading;
}

async function loadList(version: string): Promise<SiteFiles | undefined> {
  const path = listPath(version);
  const kept = await find(filesStore(version), path);
  if (kept !== undefined) return kept.json();
  const response = await fetch(addressOf(path));
  if (!response.ok) return undefined;
  if (version === ownVersion) await keep(filesStore(version), addressOf(path), response.clone());
  return response.json();
}

/** Whether an answer is exactly the file that a version has at a path: a server may have moved on to another version. */
export async function isOf(version: string, path: string, response: Response): Promise<boolean> {
  const wanted = (await siteFilesOf(version))?.digests[path];
  if (wanted === undefined) return false;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.slice(0, digestLength) === wanted;
}

const heldLocks = async () => (await navigator.locks.query()).held ?? [];

/** The version of the page that asks; this worker's own where the page does not say. */
export async function versionOf(clientId: string): Promise<string> {
  if (clientId === "") return ownVersion;
  const lock = (await heldLocks()).find(
    ({ clientId: holder, name }) => holder === clientId && versionOfLock(base, name ?? "") !== undefined,
  );
  return versionOfLock(base, lock?.name ?? "") ?? ownVersion;
}

/** Other versions whose pages are kept, the newest store first. */
export async function otherVersions(): Promise<readonly string[]> {
  return (await caches.keys())
    .flatMap((name) => versionOfStore(base, name) ?? [])
    .filter((version, at, all) => version !== ownVersion && all.indexOf(version) === at)
    .toReversed();
}

/**
 * Deletes what is kept of versions that no page shows any more. What readers had visited is taken along before: pages are asked for
 * anew, lasting files are moved.
 */
export async function leaveOldVersions(): Promise<void> {
  const living = new Set([
    ownVersion,
    ...(await heldLocks()).flatMap(({ name }) => versionOfLock(base, name ?? "") ?? []),
  ]);
  const stale = staleStores(base, await caches.keys(), living);
  if (stale.length === 0 || !navigator.onLine) return;
  for (const name of stale) {
    const version = versionOfStore(base, name);
    if (version !== undefined) await takeAlong(version);
    await caches.delete(name);
  }
}

async function takeAlong(version: string): Promise<void> {
  const list = await siteFilesOf(ownVersion);
  if (list === undefined) return;
  for (const path of list.lasting) {
    const old = await find(filesStore(version), path);
    if (old !== undefined && (await find(filesStore(ownVersion), path)) === undefined)
      await keep(filesStore(ownVersion), addressOf(path), old);
  }
  for (const { url } of await (await caches.open(pagesStore(version))).keys()) {
    const path = url.slice(addressOf("").length);
    if ((await find(pagesStore(ownVersion), path)) !== undefined) continue;
    const response = await fetch(addressOf(path)).catch(() => undefined);
    if (response?.ok && (await isOf(ownVersion, path, response.clone())))
      await keep(pagesStore(ownVersion), addressOf(path), response);
  }
}
