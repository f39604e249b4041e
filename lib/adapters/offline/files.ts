import { CacheFirst } from "workbox-strategies";
import { findAnywhere, keep } from "./keep";
import { filesStore, ownVersion } from "./site";

/** A host that answers for what is gone with some page must not have that page kept as a script. */
const isFile = (response: Response) =>
  response.status === 200 && !(response.headers.get("Content-Type") ?? "").includes("text/html");

/** Files with a hash in their names: from the stores of any version, else from the server once. */
export const hashedFiles = new CacheFirst({
  cacheName: filesStore(ownVersion),
  matchOptions: { ignoreVary: true },
  plugins: [
    {
      cachedResponseWillBeUsed: async ({ request, cachedResponse }) => {
        if (cachedResponse) return cachedResponse;
        const old = await findAnywhere(request.url);
        if (old !== undefined) await keep(filesStore(ownVersion), request.url, old.clone());
        return old ?? null;
      },
      // A worker takes its own address from a stored answer, without the part after "#" that tells it what to run. An answer without an
      // address leaves it the one that was asked for.
      handlerWillRespond: async ({ request, response }) =>
        request.destination === "worker" ? new Response(response.body, response) : response,
      cacheWillUpdate: async ({ response }) => (isFile(response) ? response : null),
    },
  ],
});

export const isKeepable = isFile;
