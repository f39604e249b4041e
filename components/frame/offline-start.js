/*
 * Runs on every page, as a plain script: keeps the site for times without a network, once the page has come to rest. Says when a newer
 * version is there, and changes nothing on a page before its reader asks for it.
 */
(() => {
  const script = document.currentScript;
  const { version } = script.dataset;
  const base = new URL("../../../", script.src);
  const askAgainMs = 600_000;

  /** The worker keeps this version's files for as long as a page holds this lock. */
  function holdVersion() {
    let release = () => {};
    const held = new Promise((resolve) => {
      release = resolve;
    });
    const name = `isotherm-page ${base.pathname} ${version}`;
    navigator.locks?.request(name, { mode: "shared" }, () => held).catch(() => {});
    // A page with a lock would not be kept for the way back.
    addEventListener("pagehide", release, { once: true });
  }

  const ask = (worker, message) =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => resolve(data);
      worker.postMessage(message, [port2]);
    });

  function tellVisit({ active }) {
    const later = document.getElementById("later-scripts");
    const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
    const waiting = later ? JSON.parse(later.textContent) : [];
    const addresses = [location.href.split("#")[0], script.src, ...waiting, ...loaded];
    active?.postMessage({
      type: "visited",
      version,
      sparing: navigator.connection?.saveData === true,
      addresses: addresses.map((address) => new URL(address, location.href).href),
    });
  }

  let note;

  /** A page of the newest version has nothing to be told; its worker may begin. */
  async function meet(waiting) {
    const newest = await ask(waiting, { type: "version" });
    if (newest === version) waiting.postMessage({ type: "take over" });
    else if (!note?.isConnected) showNote(waiting);
  }

  function showNote(waiting) {
    note = document.createElement("div");
    note.className = "newer";
    note.role = "status";
    document.body.append(note);
    const button = (text, act) => {
      const made = document.createElement("button");
      made.type = "button";
      made.className = "plain";
      made.textContent = text;
      made.addEventListener("click", act);
      return made;
    };
    const load = button("Load it", () => {
      load.disabled = true;
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      waiting.postMessage({ type: "take over" });
    });
    const later = button("Later", () => note.remove());
    note.append("A newer version is ready. ", load, " ", later);
  }

  async function start() {
    const options = { scope: base.pathname, updateViaCache: "none" };
    const registration = await navigator.serviceWorker.register(new URL("sw.js", base), options);
    const watch = (worker) =>
      worker?.addEventListener("statechange", () => {
        if (worker.state === "installed" && registration.active) meet(worker);
      });
    if (registration.waiting) meet(registration.waiting);
    watch(registration.installing);
    registration.addEventListener("updatefound", () => watch(registration.installing));
    const tell = () => navigator.serviceWorker.ready.then(tellVisit);
    tell();
    navigator.serviceWorker.addEventListener("controllerchange", tell);
    let asked = Date.now();
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState !== "visible" || Date.now() - asked < askAgainMs) return;
      asked = Date.now();
      registration.update().catch(() => {});
    });
  }

  // Where storage is closed, as in some private windows, the site works without.
  const quietly = (work) => {
    try {
      work()?.catch?.(() => {});
    } catch {}
  };
  const whenIdle = () => (self.requestIdleCallback ?? setTimeout)(() => quietly(start));
  const isOpen = (() => {
    try {
      return isSecureContext && navigator.serviceWorker !== undefined && self.caches !== undefined;
    } catch {
      return false;
    }
  })();
  if (!isOpen) return;
  holdVersion();
  addEventListener("pageshow", ({ persisted }) => persisted && holdVersion());
  if (document.readyState === "complete") whenIdle();
  else addEventListener("load", whenIdle, { once: true });
})();
