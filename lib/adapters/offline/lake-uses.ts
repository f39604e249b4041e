import { bytesIn, parsePartAddress } from "@/lib/offline/lake-part";
import { leastUsed, type Use } from "@/lib/offline/least-used";
import { keep } from "./keep";
import { addressOf, lakeStore } from "./site";

/** The most that is kept of the lake, in bytes. */
export const largestStore = 64_000_000;

/** Uses are written down once a run has come to rest. */
const settleMs = 1_000;

/** Beside the parts themselves. */
const usesAddress = addressOf("lake/uses.json");

let reading: Promise<Map<string, Use>> | undefined;
let settling: Promise<void> | undefined;

/** Every kept part; one whose use was not written down counts as the longest unused. */
function readUses(): Promise<Map<string, Use>> {
  reading ??= (async () => {
    const store = await caches.open(lakeStore);
    const noted: Readonly<Record<string, number>> = await store
      .match(usesAddress)
      .then((response) => response?.json() ?? {});
    return new Map(
      (await store.keys()).flatMap(({ url }) => {
        const part = parsePartAddress(url)?.part;
        return part === undefined ? [] : [[url, { bytes: bytesIn(part), at: noted[url] ?? 0 }]];
      }),
    );
  })().catch(() => new Map());
  return reading;
}

export const isKept = async (address: string): Promise<boolean> => (await readUses()).has(address);

/** Marks a part as used now; settles when that is written down and what is too much has been dropped. */
export async function noteUse(address: string, bytes: number): Promise<void> {
  (await readUses()).set(address, { bytes, at: Date.now() });
  settling ??= new Promise<void>((resolve) => {
    setTimeout(resolve, settleMs);
  }).then(() => {
    settling = undefined;
    return makeRoom(largestStore);
  });
  return settling;
}

/** Drops the longest unused parts until the rest fits into `maxBytes`. */
export async function makeRoom(maxBytes: number): Promise<void> {
  const uses = await readUses();
  const store = await caches.open(lakeStore).catch(() => undefined);
  for (const address of leastUsed(uses, maxBytes)) {
    uses.delete(address);
    await store?.delete(address);
  }
  const noted = Object.fromEntries(Array.from(uses, ([address, { at }]) => [address, at]));
  await keep(lakeStore, usesAddress, Response.json(noted));
}
