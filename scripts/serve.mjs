// Serves the built app: ranges, precompressed files, the 404 page, types and security headers.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import Fastify from "fastify";

const root = fileURLToPath(new URL("../out", import.meta.url));
const wanted = process.env.PORT ?? "3000";
const port = Number(wanted);

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

if (!Number.isInteger(port) || port < 0 || port > 65_535)
  stop(`PORT: found "${wanted}", allowed a whole number from 0 to 65535. Try: PORT=3001 npm start`);
if (!existsSync(path.join(root, "index.html"))) stop("There is nothing to serve yet. Run: npm start");

/** Page path to the hashes of its inline scripts, written after the build. */
const inlineScripts = JSON.parse(readFileSync(path.join(root, "inline-scripts.json"), "utf8"));

const policy = (hashes) =>
  [
    "default-src 'self'",
    `script-src 'self' 'wasm-unsafe-eval' ${hashes.map((hash) => `'${hash}'`).join(" ")}`.trim(),
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

const types = {
  ".parquet": "application/vnd.apache.parquet",
  ".wasm": "application/wasm",
  ".bin": "application/octet-stream",
  ".md": "text/markdown; charset=utf-8",
  ".mdx": "text/markdown; charset=utf-8",
};

const immutable = /^(?:_next\/static\/|lake\/.+\.parquet$|duckdb\/.+[.-][0-9a-f]{8,}\.[a-z.]+$)/;

function setHeaders(reply, file) {
  const name = path
    .relative(root, file)
    .split(path.sep)
    .join("/")
    .replace(/\.(?:br|gz)$/, "");
  const type = types[path.extname(name)];
  if (type) reply.header("Content-Type", type);
  reply.header("Cache-Control", immutable.test(name) ? "public, max-age=31536000, immutable" : "no-cache");
  reply.header("Content-Security-Policy", policy(inlineScripts[name] ?? []));
}

const server = Fastify({ logger: false, routerOptions: { ignoreTrailingSlash: false } });

server.addHook("onSend", async (_request, reply) => {
  reply.headers({
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  });
});

await server.register(fastifyStatic, {
  root,
  redirect: true,
  preCompressed: true,
  extensions: ["html"],
  setHeaders,
  cacheControl: false,
});

server.setNotFoundHandler((_request, reply) => reply.code(404).sendFile("404.html"));

for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, () => {
    server.close().then(() => process.exit(0));
  });

try {
  const address = await server.listen({ port, host: process.env.HOST ?? "localhost" });
  process.stdout.write(
    `Isotherm is served at ${address.replace("[::1]", "localhost").replace("127.0.0.1", "localhost")}\n`,
  );
} catch (error) {
  if (error.code === "EADDRINUSE") stop(`Port ${port} is taken. Choose another: PORT=${port + 1} npm start`);
  if (error.code === "EACCES")
    stop(`Port ${port} may not be used by this account. Choose another: PORT=3000 npm start`);
  throw error;
}
