import { NetworkFirst } from "workbox-strategies";
import { sitePath } from "@/lib/offline/site-files";
import { find } from "./keep";
import { addressOf, base, ownVersion, pagesStore } from "./site";
import { isOf, otherVersions } from "./versions";

/** A network that is there but does not answer is as good as none, where the page is kept. */
const patienceSeconds = 4;

const pathOf = ({ url }: Request) => sitePath(base, new URL(url)) ?? "";

/** The newest page from the server, kept under its path; else the one that was kept. */
export const documents = new NetworkFirst({
  cacheName: pagesStore(ownVersion),
  networkTimeoutSeconds: patienceSeconds,
  matchOptions: { ignoreVary: true },
  plugins: [
    {
      cacheKeyWillBeUsed: async ({ request }) => addressOf(pathOf(request)),
      cacheWillUpdate: async ({ request, response }) =>
        response.status === 200 && (await isOf(ownVersion, pathOf(request), response.clone()))
          ? response
          : null,
    },
  ],
});

/** For a page that neither the server nor this version's store has: an older version's page with its own files, or what is there. */
export async function documentOffline(request: Request): Promise<Response> {
  const path = pathOf(request);
  for (const version of await otherVersions()) {
    const kept = await find(pagesStore(version), path);
    if (kept !== undefined) return kept;
  }
  return (await find(pagesStore(ownVersion), "offline/")) ?? Response.error();
}
