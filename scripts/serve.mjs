// Serves the built app: ranges, precompressed files, the 404 page, types and security headers.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import Fastify from "fastify";

/** The built site: `out`, or the folder that is named. */
const root = path.resolve(process.argv[2] ?? fileURLToPath(new URL("../out", import.meta.url)));
const wanted = process.env.PORT ?? "3000";
const port = Number(wanted);

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

if (!Number.isInteger(port) || port < 0 || port > 65_535)
  stop(`PORT: found "${wanted}", allowed a whole number from 0 to 65535. Try: PORT=3001 npm start`);
if (!existsSync(path.join(root, "index.html"))) stop("There is nothing to serve yet. Run: npm start");

/** Written by the build, for all hosts alike. */
const { headers, early, immutable, keptForEver, askedAgain, types } = JSON.parse(
  readFileSync(path.join(root, "hosting/headers.json"), "utf8"),
);

const cacheControl = (name) =>
  immutable.some(({ below, endsIn }) => name.startsWith(below) && name.endsWith(endsIn))
    ? keptForEver
    : askedAgain;

/** Old paths to new ones, from lines "old new status". */
const redirects = new Map(
  readFileSync(path.join(root, "_redirects"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split(" "))
    .map(([from, to]) => [from, to]),
);

/** Faces that a browser is to ask for before it reads a page. */
const facesOf = (address) =>
  early
    .filter(({ below }) => address.startsWith(below) && (below === "/" || address !== below))
    .map(({ link }) => link)
    .join(", ");

function setHeaders(reply, file) {
  const name = path
    .relative(root, file)
    .split(path.sep)
    .join("/")
    .replace(/\.(?:br|gz)$/, "");
  reply.header("Cache-Control", cacheControl(name));
}

const server = Fastify({ logger: false, routerOptions: { ignoreTrailingSlash: false } });

server.addHook("onRequest", async (request, reply) => {
  const [pathname] = request.url.split("?", 1);
  const to = redirects.get(pathname) ?? redirects.get(`${pathname}/`);
  if (to !== undefined) return reply.redirect(`${to}${request.url.slice(pathname.length)}`, 301);
});

server.addHook("onSend", async (request, reply) => {
  reply.headers(headers);
  const [pathname] = request.url.split("?", 1);
  if (pathname.endsWith("/") && reply.statusCode === 200) reply.header("Link", facesOf(pathname));
  // Set last: a precompressed file's type follows its own ending.
  const ending = Object.keys(types).find((candidate) => pathname.endsWith(candidate));
  if (ending && reply.statusCode < 400) reply.header("Content-Type", types[ending]);
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
