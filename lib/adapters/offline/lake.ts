import {
  bytesIn,
  findPart,
  type Part,
  parseContentRange,
  parsePartAddress,
  parseRange,
  partAddress,
} from "@/lib/offline/lake-part";
import { storedHeader } from "@/lib/offline/stored-header";
import { keep } from "./keep";
import { isKept, largestStore, makeRoom, noteUse } from "./lake-uses";
import { lakeStore } from "./site";

type Asked = { readonly request: Request; readonly event: ExtendableEvent };

/**
 * The lake from the server, always: what a reader measures is measured. A copy of each part is kept, and only where the network is away
 * the answer is made of kept parts and says so in a header.
 */
export async function answerLake({ request, event }: Asked): Promise<Response> {
  const wanted = parseRange(request.headers.get("Range"));
  const response = await fetch(request).catch((error: unknown) => ({ error }));
  if (!("error" in response)) {
    event.waitUntil(keepPart(request.url, response.clone()));
    return response;
  }
  const kept = wanted && !request.signal.aborted ? await keptPart(request.url, wanted) : undefined;
  if (kept === undefined) throw response.error;
  event.waitUntil(noteUse(kept.address, kept.bytes));
  return kept.response;
}

async function keepPart(url: string, response: Response): Promise<void> {
  const part = partOfAnswer(response);
  if (part === undefined) return void response.body?.cancel();
  const address = partAddress(url, part);
  const bytes = bytesIn(part);
  if (bytes > largestStore || (await isKept(address))) await response.body?.cancel();
  else {
    const body = await response.blob().catch(() => undefined);
    if (body?.size !== bytes) return;
    const total = parseContentRange(response.headers.get("Content-Range"))?.total ?? bytes;
    const headers = {
      "Content-Type": response.headers.get("Content-Type") ?? "",
      [totalHeader]: String(total),
    };
    if (!(await keep(lakeStore, address, new Response(body, { headers })))) return makeRoom(largestStore / 2);
  }
  await noteUse(address, bytes);
}

/** The size of the whole file, kept with each of its parts. */
const totalHeader = "X-Isotherm-Total";

/** A host without ranges sends the whole file: a part from its first byte to its last. */
function partOfAnswer({ status, headers }: Response): Part | undefined {
  if (status === 206) return parseContentRange(headers.get("Content-Range"))?.part;
  const bytes = Number(headers.get("Content-Length"));
  return status === 200 && bytes > 0 && !headers.has("Content-Encoding")
    ? { first: 0, last: bytes - 1 }
    : undefined;
}

async function keptPart(url: string, wanted: Part) {
  const store = await caches.open(lakeStore);
  const addresses = (await store.keys()).map((key) => key.url);
  const address = findPart(addresses, url, wanted);
  const kept = address && parsePartAddress(address);
  const whole = address && (await store.match(address));
  if (!kept || !whole) return undefined;
  const start = wanted.first - kept.part.first;
  const body = (await whole.blob()).slice(start, start + bytesIn(wanted));
  const response = new Response(body, {
    status: 206,
    headers: {
      "Content-Type": whole.headers.get("Content-Type") ?? "",
      "Content-Length": String(bytesIn(wanted)),
      "Content-Range": `bytes ${wanted.first}-${wanted.last}/${whole.headers.get(totalHeader)}`,
      [storedHeader]: "1",
    },
  });
  return { address, bytes: bytesIn(kept.part), response };
}
