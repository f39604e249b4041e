import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import path from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

export type PlainHost = { readonly address: string; close(): Promise<void> };

/**
 * A file server that knows nothing of the site: folders have an `index.html`, no headers of ours, no page for what is missing.
 * `folder` lies below `base`; `ranges` false: every answer is the whole file.
 */
export async function startPlainHost(
  folder: string,
  base: string,
  { ranges }: { readonly ranges: boolean },
): Promise<PlainHost> {
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "", "http://host");
    const wanted = path.join(folder, decodeURIComponent(pathname.slice(base.length)));
    const file = wanted.endsWith("/") || wanted === folder ? path.join(wanted, "index.html") : wanted;
    if (!pathname.startsWith(`${base}/`) || !existsSync(file) || statSync(file).isDirectory())
      return response.writeHead(404).end();
    const { size } = statSync(file);
    const [, first, last] = (ranges && /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "")) || [];
    const part =
      first === undefined ? undefined : { start: Number(first), end: Math.min(Number(last), size - 1) };
    response.writeHead(part === undefined ? 200 : 206, {
      "Content-Type": types[path.extname(file)] ?? "application/octet-stream",
      "Content-Length": part === undefined ? size : part.end - part.start + 1,
      ...(part && { "Content-Range": `bytes ${part.start}-${part.end}/${size}` }),
    });
    createReadStream(file, part).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    address: `http://localhost:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
