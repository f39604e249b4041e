import { sitePath } from "@/lib/offline/site-files";
import { find, keep } from "./keep";
import { addressOf, base, pagesStore } from "./site";
import { isOf, versionOf } from "./versions";

type Asked = { readonly request: Request; readonly event: ExtendableEvent & { readonly clientId?: string } };

/**
 * A data file for the page that asks: the server's where it is of the page's version, else the kept one of that version. Where nothing
 * is kept, the page gets the server's answer as without a worker.
 */
export async function answerData({ request, event }: Asked): Promise<Response> {
  const path = sitePath(base, new URL(request.url)) ?? "";
  const version = await versionOf(event.clientId ?? "");
  const store = pagesStore(version);
  const response = await fetch(request).catch((error: unknown) => ({ error }));
  if ("error" in response) {
    const kept = await find(store, path);
    if (kept === undefined) throw response.error;
    return kept;
  }
  if (response.ok && (await isOf(version, path, response.clone()))) {
    event.waitUntil(keep(store, addressOf(path), response.clone()));
    return response;
  }
  return (await find(store, path)) ?? response;
}
