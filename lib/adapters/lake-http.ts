import { type ByteSource, LakeReadError } from "@/lib/lab/lab-types";
import { storedHeader } from "@/lib/offline/stored-header";

/** The largest file that is read whole from a host without Range, in bytes. */
const largestWhole = 5_000_000;

/**
 * Reads the lake over HTTP Range from `root`, an address that ends in a slash.
 *
 * An answer is taken only if it is partial (206), comes from a file of the manifest's size and is complete. A host without Range
 * sends the whole file (200): up to 5 MB it is read and cut, and `onWhole` is told; a larger one is cancelled at once.
 */
export function createHttpByteSource(root: string | URL): ByteSource {
  return {
    async read({ path, offset, length, fileBytes, cold }, signal, onWhole, onStored) {
      signal?.throwIfAborted();
      const fail = (problem: string, cause?: unknown): never => {
        signal?.throwIfAborted();
        throw new LakeReadError(path, problem, { cause });
      };
      const response = await fetch(new URL(path, root), {
        headers: { Range: `bytes=${offset}-${offset + length - 1}` },
        cache: cold ? "no-store" : "default",
        ...(signal && { signal }),
      }).catch((cause: unknown) => fail("the request failed. Check the connection and try again.", cause));
      const refuse = async (problem: string) => {
        await response.body?.cancel().catch(() => {});
        return fail(problem);
      };
      if (response.headers.has(storedHeader)) {
        if (onStored === undefined)
          return refuse(
            "the network is away, and parts kept on this device are no measurement. Check the connection and try again.",
          );
        onStored();
      }
      const bodyOf = (answer: Response) =>
        answer
          .arrayBuffer()
          .catch((cause: unknown) => fail("the connection was cut. Check it and try again.", cause));
      if (response.status === 200 && fileBytes <= largestWhole) {
        const sent = response.headers.get("Content-Length");
        if (sent !== String(fileBytes)) return refuse(wholeProblem(sent, fileBytes));
        const whole = await bodyOf(response);
        if (whole.byteLength !== fileBytes) return refuse(wholeProblem(String(whole.byteLength), fileBytes));
        onWhole?.(fileBytes);
        return new Uint8Array(whole.slice(offset, offset + length));
      }
      if (response.status !== 206) return refuse(statusProblem(response.status));
      const range = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(response.headers.get("Content-Range") ?? "");
      const [from, to, total] = (range?.slice(1) ?? []).map(Number);
      if (total !== undefined && total !== fileBytes)
        return refuse(
          `it has ${total} bytes, the manifest says ${fileBytes}: it changed. Reload the page, or make the lake again: npm run lake`,
        );
      if (from !== offset || to !== offset + length - 1)
        return refuse(
          `Content-Range is ${response.headers.get("Content-Range")}, wanted bytes ${offset}-${offset + length - 1}/${fileBytes}.`,
        );
      const body = await bodyOf(response);
      if (body.byteLength !== length)
        return fail(`${body.byteLength} bytes came instead of ${length}. Try again.`);
      return new Uint8Array(body);
    },
  };
}

const wholeProblem = (sent: string | null, fileBytes: number) =>
  `HTTP 200, wanted 206. The host does not answer Range requests, and its whole file has ${sent ?? "an unknown number of"} bytes where the manifest says ${fileBytes}: serve the site with npm start.`;

function statusProblem(status: number): string {
  const wanted = `HTTP ${status}, wanted 206.`;
  if (status === 200)
    return `${wanted} The host does not answer Range requests, and whole files are read up to ${largestWhole / 1_000_000} MB only: serve the site with npm start.`;
  if (status === 404)
    return `${wanted} The file is missing. Reload the page, or make the lake again: npm run lake`;
  if (status === 416)
    return `${wanted} The file is shorter than the manifest says: it changed. Reload the page, or make the lake again: npm run lake`;
  return `${wanted} Try again.`;
}
