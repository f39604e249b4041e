import path from "node:path";
import fastifyStatic from "@fastify/static";
import Fastify from "fastify";

export type Traffic = { readonly heads: number; readonly requests: number; readonly bytesRead: number };

/** Serves the lake as the site does, and duckdb-wasm 1.28.0 with a page that loads it; counts what is sent of the lake. */
export async function serveBuiltIn(unpacked: string) {
  const server = Fastify({ logger: false });
  let traffic: Traffic = { heads: 0, requests: 0, bytesRead: 0 };
  server.addHook("onResponse", async (request, reply) => {
    if (!request.url.endsWith(".parquet")) return;
    const { heads, requests, bytesRead } = traffic;
    traffic =
      request.method === "HEAD"
        ? { heads: heads + 1, requests, bytesRead }
        : { heads, requests: requests + 1, bytesRead: bytesRead + Number(reply.getHeader("content-length")) };
  });
  const folders = [
    ["/lake/", "out/lake"],
    ["/engine/", path.join(unpacked, "dist")],
    ["/modules/", "node_modules"],
  ] as const;
  for (const [at, [prefix, folder]] of folders.entries())
    await server.register(fastifyStatic, {
      root: path.resolve(folder),
      prefix,
      decorateReply: at === 0,
      cacheControl: false,
    });
  server.get("/", (_request, reply) => reply.type("text/html").send(page));
  const address = await server.listen({ port: 0, host: "localhost" });
  return {
    address,
    /** What was sent since the last call. */
    takeTraffic() {
      const taken = traffic;
      traffic = { heads: 0, requests: 0, bytesRead: 0 };
      return taken;
    },
    close: () => server.close(),
  };
}

const page = `<!doctype html><title>duckdb-wasm 1.28.0</title>
<script type="importmap">${JSON.stringify({
  imports: {
    "apache-arrow": "/modules/apache-arrow/Arrow.dom.mjs",
    flatbuffers: "/modules/flatbuffers/mjs/flatbuffers.js",
    tslib: "/modules/tslib/tslib.es6.mjs",
    "duckdb-wasm": "/engine/duckdb-browser.mjs",
  },
})}</script>
<script type="module">
import * as duckdb from "duckdb-wasm";
const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker("/engine/duckdb-browser-eh.worker.js"));
await database.instantiate("/engine/duckdb-eh.wasm", null);
await database.open({ path: ":memory:" });
const connection = await database.connect();
const { HTTP } = duckdb.DuckDBDataProtocol;
globalThis.lab = {
  async hold(name, address) {
    await database.registerFileBuffer(name, new Uint8Array(await (await fetch(address, { cache: "no-store" })).arrayBuffer()));
  },
  drop: (name) => database.dropFile(name),
  name: (name, address) => database.registerFileURL(name, address, HTTP, false),
  query: async (sql) => (await connection.query(sql)).numRows,
};
</script>`;
