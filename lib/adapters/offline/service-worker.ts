import { registerQuotaErrorCallback } from "workbox-core/registerQuotaErrorCallback.js";
import { registerRoute, setCatchHandler } from "workbox-routing";
import { isData, isHashed, isLakeFile, sitePath } from "@/lib/offline/site-files";
import { answerData } from "./data";
import { documentOffline, documents } from "./documents";
import { hashedFiles, isKeepable } from "./files";
import { fetchAndKeep, find } from "./keep";
import { answerLake } from "./lake";
import { largestStore, makeRoom } from "./lake-uses";
import { addressOf, base, filesStore, ownVersion, pagesStore, worker } from "./site";
import { isOf, leaveOldVersions, siteFilesOf } from "./versions";

/* The worker of one version of the site. What it does and why: docs/decisions/0019-offline.md. */

const fits =
  (test: (path: string) => boolean) =>
  ({ url, sameOrigin }: { readonly url: URL; readonly sameOrigin: boolean }) => {
    const path = sameOrigin ? sitePath(base, url) : undefined;
    return path !== undefined && test(path);
  };

registerRoute(({ request }) => request.mode === "navigate", documents);
registerRoute(fits(isHashed), hashedFiles);
registerRoute(fits(isLakeFile), answerLake);
registerRoute(fits(isData), answerData);
setCatchHandler(async ({ request }) =>
  request.mode === "navigate" ? documentOffline(request) : Response.error(),
);

registerQuotaErrorCallback(() => makeRoom(largestStore / 2));
// A full device is dealt with above; the library reports it once more.
worker.addEventListener("unhandledrejection", (event) => {
  if (event.reason?.name === "QuotaExceededError") event.preventDefault();
});

/** Keeps paths of this version that are not kept yet, one after the other: nobody waits for them. */
async function keepAll(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const store = isHashed(path) ? filesStore(ownVersion) : pagesStore(ownVersion);
    if ((await find(store, path)) !== undefined) continue;
    await fetchAndKeep(store, path, isHashed(path) ? isKeepable : (answer) => isOf(ownVersion, path, answer));
  }
}

worker.addEventListener("install", (event) => {
  event.waitUntil(siteFilesOf(ownVersion).then((list) => keepAll(list?.core ?? [])));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(
    Promise.all([worker.registration.navigationPreload?.enable(), worker.clients.claim()]).catch(() => {}),
  );
});

/** More than any page loads. */
const mostFiles = 300;

worker.addEventListener("message", (event) => {
  const { data, ports } = event;
  if (data?.type === "version") ports[0]?.postMessage(ownVersion);
  if (data?.type === "take over") worker.skipWaiting();
  if (data?.type === "visited" && data.version === ownVersion) event.waitUntil(keepVisit(data));
});

type Visit = { readonly addresses: readonly unknown[]; readonly sparing: boolean };

async function keepVisit({ addresses, sparing }: Visit): Promise<void> {
  const own = Array.isArray(addresses)
    ? addresses.slice(0, mostFiles).flatMap((address) => ownPath(String(address)) ?? [])
    : [];
  await keepAll(own);
  if (!sparing) await keepAll((await siteFilesOf(ownVersion))?.rest ?? []);
  await leaveOldVersions();
}

/** The path of an address that may be kept for a page; lake and other hosts are left out. */
function ownPath(address: string): string | undefined {
  const path = address.startsWith(addressOf("")) ? sitePath(base, new URL(address)) : undefined;
  return path === undefined || isLakeFile(path) ? undefined : path;
}
