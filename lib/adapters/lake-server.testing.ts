import { readFile, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";

/** Answers one request in its own way. */
export type Answer = (
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
) => void | Promise<void>;

export type LakeServer = {
  /** Address of the lake's root, with a slash at its end. */
  readonly root: string;
  /** Bytes of answered bodies and number of requests since the last call. */
  takeTraffic(): { readonly bytesRead: number; readonly requests: number };
  /** Answers requests for paths that contain `part` in another way; null mends it. */
  breakFiles(part: string, answer: Answer | null): void;
  close(): Promise<void>;
};

/** A static web server that answers single ranges, and fails on request. */
export async function startLakeServer(folder: string): Promise<LakeServer> {
  let traffic = { bytesRead: 0, requests: 0 };
  const broken = new Map<string, Answer>();
  const server = createServer(async (request, response) => {
    traffic.requests += 1;
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://lake").pathname).slice(1);
    const file = join(folder, path);
    const [, answer = answerRange] = [...broken].find(([part]) => path.includes(part)) ?? [];
    const send = response.end.bind(response);
    // Every body that is sent whole goes through `end`.
    response.end = (body?: unknown, ...rest: unknown[]) => {
      if (Buffer.isBuffer(body)) traffic.bytesRead += body.byteLength;
      return Reflect.apply(send, response, [body, ...rest]);
    };
    await answer(request, response, file);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    root: `http://127.0.0.1:${port}/`,
    takeTraffic() {
      const taken = traffic;
      traffic = { bytesRead: 0, requests: 0 };
      return taken;
    },
    breakFiles(part, answer) {
      if (answer === null) broken.delete(part);
      else broken.set(part, answer);
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const rangeOf = (request: IncomingMessage) =>
  (/^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "") ?? []).slice(1).map(Number);

/** 206 with the range asked for, or 404. */
const answerRange: Answer = async (request, response, file) => {
  const size = await stat(file).then(
    (found) => found.size,
    () => null,
  );
  const [from, to] = rangeOf(request);
  if (size === null || from === undefined || to === undefined) {
    response.writeHead(404, { "Content-Length": 0 }).end();
    return;
  }
  response.writeHead(206, {
    "Content-Range": `bytes ${from}-${to}/${size}`,
    "Content-Length": to - from + 1,
  });
  response.end((await readFile(file)).subarray(from, to + 1));
};

export const answerStatus =
  (status: number): Answer =>
  (_, response) => {
    response.writeHead(status, { "Content-Length": 0 }).end();
  };

/** As if the file had been replaced by one of `size` bytes. */
export const answerAsSize =
  (size: number): Answer =>
  (request, response) => {
    const [from = 0, to = 0] = rangeOf(request);
    response.writeHead(206, {
      "Content-Range": `bytes ${from}-${to}/${size}`,
      "Content-Length": to - from + 1,
    });
    response.end(Buffer.alloc(to - from + 1));
  };

/** The right number of bytes, none of them right. */
export const answerGarbage: Answer = async (request, response, file) => {
  const { size } = await stat(file);
  const [from = 0, to = 0] = rangeOf(request);
  response.writeHead(206, {
    "Content-Range": `bytes ${from}-${to}/${size}`,
    "Content-Length": to - from + 1,
  });
  response.end(Buffer.alloc(to - from + 1, 0x99));
};

/** Half of the body, then nothing more. */
export const answerHalf: Answer = async (request, response, file) => {
  const { size } = await stat(file);
  const [from = 0, to = 0] = rangeOf(request);
  response.writeHead(206, {
    "Content-Range": `bytes ${from}-${to}/${size}`,
    "Content-Length": to - from + 1,
  });
  response.write((await readFile(file)).subarray(from, from + Math.ceil((to - from) / 2)), () =>
    response.destroy(),
  );
};

/** 200 and the whole file, as from a server that knows no Range. */
export const answerFile: Answer = async (_, response, file) => {
  const body = await readFile(file);
  response.writeHead(200, { "Content-Length": body.byteLength }).end(body);
};

/** 200 and bytes without end, as from a server that knows no Range. `onClosed` hears that the reader hung up. */
export const answerWhole =
  (onClosed: () => void): Answer =>
  (_, response) => {
    response.writeHead(200, { "Content-Type": "application/octet-stream" });
    const timer = setInterval(() => response.write(Buffer.alloc(65_536)), 1);
    response.on("close", () => {
      clearInterval(timer);
      onClosed();
    });
  };
