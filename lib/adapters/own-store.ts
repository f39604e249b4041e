import type { MadeLake } from "./own-open";

/**
 * Whether a lake of one's own outlives the page: `full`: the device has no room for it, `blocked`: the browser keeps nothing, as in
 * some private windows.
 */
export type Keeping = "kept" | "full" | "blocked";

const databaseName = "isotherm-own-files";
const storeName = "lakes";
const key = "current";

/** Raised when a lake that an older version of the site kept can no longer be read. */
const form = 1;

type Kept = {
  readonly form: number;
  readonly lake: MadeLake["lake"];
  readonly contents: readonly (readonly [path: string, contents: Blob])[];
};

/** Keeps the lake on this device, in place of the one before; the one before stays where this one does not fit. */
export async function keepLake({ lake, contents }: MadeLake): Promise<Keeping> {
  const kept: Kept = { form, lake, contents: [...contents] };
  try {
    await inStore("readwrite", (store) => store.put(kept, key));
    return "kept";
  } catch (error) {
    return isFull(error) ? "full" : "blocked";
  }
}

/**
 * The lake that is kept on this device; null when there is none, or none that can be read. What checks it is loaded only where something
 * is kept, since every page of the lab asks.
 */
export async function keptLake(): Promise<MadeLake | null> {
  const found: unknown = await inStore("readonly", (store) => store.get(key)).catch(() => null);
  if (!isKept(found)) return null;
  const { lakeManifestSchema } = await import("@/lib/lab/manifest");
  if (!lakeManifestSchema.safeParse(found.lake?.manifest).success) return null;
  try {
    return { lake: found.lake, contents: new Map(found.contents) };
  } catch {
    return null;
  }
}

/** Removes the kept lake from this device. */
export async function forgetLake(): Promise<void> {
  await inStore("readwrite", (store) => store.delete(key)).catch(() => {});
}

const isKept = (value: unknown): value is Kept =>
  typeof value === "object" && value !== null && "form" in value && value.form === form;

const isFull = (error: unknown) => error instanceof DOMException && error.name === "QuotaExceededError";

/** Runs one request; it has happened once its transaction is complete. */
async function inStore<T>(
  mode: IDBTransactionMode,
  request: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await openDatabase();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(storeName, mode);
      const asked = request(transaction.objectStore(storeName));
      transaction.addEventListener("complete", () => resolve(asked.result));
      transaction.addEventListener("abort", () => reject(transaction.error ?? asked.error));
    });
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName, 1);
    opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore(storeName));
    opening.addEventListener("success", () => resolve(opening.result));
    opening.addEventListener("error", () => reject(opening.error));
  });
}
