import { addressOf } from "./site";

/** `Vary` says nothing here: a file has one content, however it was sent. */
const matching: CacheQueryOptions = { ignoreVary: true };

/** What a version's store keeps of a path. */
export async function find(store: string, path: string): Promise<Response | undefined> {
  return caches.match(addressOf(path), { ...matching, cacheName: store });
}

/** The same of any store. */
export async function findAnywhere(address: string): Promise<Response | undefined> {
  return caches.match(address, matching);
}

/** Keeps an answer. Where the device is full or keeps nothing, less is there offline; that is no error for a reader. */
export async function keep(store: string, address: string, response: Response): Promise<boolean> {
  try {
    await (await caches.open(store)).put(address, response);
    return true;
  } catch {
    return false;
  }
}

/** An address of the site fetched and kept; false where it could not be had. */
export async function fetchAndKeep(
  store: string,
  path: string,
  isRight: (response: Response) => Promise<boolean> | boolean,
): Promise<boolean> {
  try {
    const response = await fetch(addressOf(path));
    if (!response.ok || response.redirected || !(await isRight(response.clone()))) return false;
    return await keep(store, addressOf(path), response);
  } catch {
    return false;
  }
}
