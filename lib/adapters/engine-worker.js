/*
 * Runs in a classic worker, ahead of DuckDB's own worker script. scripts/engine.ts puts `const files = { … }` before
 * it and writes the whole to public/duckdb/.
 *
 * Fetches the gzipped engine, reports the bytes as they arrive, inflates and compiles it, then hands over to DuckDB.
 * Its messages: { engine: "progress", bytes }, { engine: "ready", life }, { engine: "failed", message }, and
 * { engine: "forbidden" } where there is no WebAssembly, which is found out before anything is downloaded.
 */
/* global files */

const tell = (message) => self.postMessage(message);

let bytes = 0;
let whole = false;

/** The smallest module there is. Where WebAssembly is switched off it has no name; where a policy forbids it, nothing compiles. */
function runsWasm() {
  try {
    return new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)) !== null;
  } catch {
    return false;
  }
}

async function compileEngine() {
  if (typeof DecompressionStream !== "function")
    throw new Error("this browser cannot inflate it. Use Chrome 95, Firefox 113, Safari 16.4 or newer.");
  tell({ engine: "progress", bytes });
  const response = await fetch(files.engine);
  if (!response.ok || response.body === null) throw new Error(`${files.engine} answered ${response.status}.`);

  const counted = new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      tell({ engine: "progress", bytes });
      controller.enqueue(chunk);
    },
  });
  const ended = new TransformStream({
    flush() {
      whole = true;
    },
  });
  const inflated = response.body
    .pipeThrough(counted)
    .pipeThrough(new DecompressionStream("gzip"))
    .pipeThrough(ended);
  const wasm = new Response(inflated, {
    headers: { "content-type": "application/wasm" },
  });
  return WebAssembly.compileStreaming
    ? WebAssembly.compileStreaming(wasm)
    : WebAssembly.compile(await wasm.arrayBuffer());
}

/** DuckDB's worker fetches and compiles by itself; give it the module that is compiled already. */
function answerWith(module) {
  const fetchFromNetwork = self.fetch;
  self.fetch = async () => new Response();
  WebAssembly.instantiateStreaming = async (_response, imports) => {
    self.fetch = fetchFromNetwork;
    return { module, instance: await WebAssembly.instantiate(module, imports) };
  };
}

/** DuckDB never needs the network: it would only look for extensions. It is told that nothing is there. */
class NotFoundRequest {
  status = 404;
  response = new ArrayBuffer(0);
  open() {}
  setRequestHeader() {}
  overrideMimeType() {}
  getResponseHeader() {
    return null;
  }
  send() {}
}

/** DuckDB's worker prints every rejected statement; the page shows it already. */
function quieten() {
  console.log = () => {};
}

/**
 * The name of a lock that this worker holds for as long as it lives: a browser does not say that it has ended a worker, but it gives
 * the lock to the page that waits for it. Undefined where there are no locks, as over plain http.
 */
async function holdLife() {
  const { locks } = self.navigator;
  if (!locks) return undefined;
  const life = `isotherm-engine-${self.crypto.randomUUID()}`;
  await new Promise((held) => {
    locks.request(life, () => {
      held();
      return new Promise(() => {});
    });
  });
  return life;
}

const start = () => Promise.all([compileEngine(), holdLife()]);

if (!runsWasm()) tell({ engine: "forbidden" });
else
  start()
    .then(([module, life]) => {
      answerWith(module);
      quieten();
      self.XMLHttpRequest = NotFoundRequest;
      importScripts(files.duckdb);
      tell({ engine: "ready", life });
    })
    .catch((error) => {
      const message = (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
      const state =
        bytes < files.bytes ? `${bytes} of ${files.bytes} bytes had arrived` : "the file is damaged";
      tell({ engine: "failed", message: whole ? message : `${message} (${state})` });
    });
