/*
 * Runs on pages whose scripts wait for the reader, as a plain script: scripts/later-scripts.ts takes the page's own scripts out and
 * leaves their addresses in `#later-scripts`. They load at the first sign that somebody will use them. What the reader did meanwhile is
 * kept and done again once the page answers: a pressed button, a key that asks for the search, a value in a field.
 */
(() => {
  const root = document.documentElement;
  const addresses = JSON.parse(document.getElementById("later-scripts").textContent);
  const answering = "button, summary, select, input, textarea, [role=button], [data-scripted]";
  const patience = 15_000;

  let started = false;
  let ready = false;
  let failed = false;
  let pressed;
  let key;
  const typed = new Map();

  // Fields that wait for script: whoever can run this one may use them.
  for (const field of document.querySelectorAll("[data-early]:disabled, [data-early] :disabled"))
    field.disabled = false;

  function start() {
    if (started) return;
    started = true;
    root.dataset.scripts = "loading";
    for (const address of addresses) {
      const script = document.createElement("script");
      script.src = address;
      script.async = false;
      script.onerror = fail;
      document.body.append(script);
    }
    setTimeout(() => ready || fail(), patience);
  }

  /** The line is offline, or a newer version has replaced the files of this one. */
  function fail() {
    if (failed || ready) return;
    failed = true;
    root.dataset.scripts = "failed";
    const note = document.createElement("p");
    note.className = "stale";
    note.role = "alert";
    const again = document.createElement("a");
    again.href = location.href;
    again.textContent = "Load the page again";
    again.addEventListener("click", (event) => {
      event.preventDefault();
      location.reload();
    });
    note.append(
      "This page could not load its scripts: the network is away, or a newer version has replaced it. You can read on. ",
      again,
      ".",
    );
    document.body.prepend(note);
  }

  const elementOf = ({ target }) => (target instanceof Element ? target : root);
  /** The theme's own script answers its button. */
  const answersBy = (element) => {
    const found = element.closest(answering);
    return found?.matches("[data-theme-switch]") ? null : found;
  };

  function onPointer(event) {
    if (answersBy(elementOf(event))) start();
  }

  function onFocus(event) {
    if (answersBy(elementOf(event)) === event.target) start();
  }

  function onClick(event) {
    const element = answersBy(elementOf(event));
    if (!element || ready || failed) return;
    start();
    // What the browser does itself needs no help: forms, disclosures, fields, links opened elsewhere.
    const isOurs =
      (element.tagName === "BUTTON" && element.type === "button") || element.matches("[data-scripted]");
    if (!isOurs || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    pressed = element;
  }

  function onKey(event) {
    if (ready || failed) return;
    start();
    const inField = elementOf(event).closest("input, textarea, select, [contenteditable]");
    const asks =
      (event.key === "/" && !inField && !event.ctrlKey && !event.metaKey) ||
      (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey));
    if (!asks) return;
    event.preventDefault();
    key = event;
  }

  function onInput(event) {
    if ("value" in event.target) typed.set(event.target, event.target.value);
  }

  const watched = {
    pointerover: onPointer,
    pointerdown: onPointer,
    focusin: onFocus,
    keydown: onKey,
    click: onClick,
    input: onInput,
  };
  for (const [type, listener] of Object.entries(watched)) addEventListener(type, listener, true);

  document.addEventListener(
    "hydrated",
    () => {
      ready = true;
      root.dataset.scripts = "ready";
      for (const [type, listener] of Object.entries(watched))
        if (type !== "input") removeEventListener(type, listener, true);
      document.querySelector("body > .stale")?.remove();
      // Buttons that waited for hydration answer from the next rendering on.
      setTimeout(repeat);
    },
    { once: true },
  );

  function repeat() {
    // Watched until now: a letter typed since would be lost to the value that is entered again.
    removeEventListener("input", onInput, true);
    for (const [field, value] of typed) if (field.isConnected) enter(field, value);
    if (pressed?.isConnected) pressed.click();
    if (key)
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent("keydown", {
          key: key.key,
          code: key.code,
          ctrlKey: key.ctrlKey,
          metaKey: key.metaKey,
          bubbles: true,
          cancelable: true,
        }),
      );
  }

  /** React passes over an event whose value it has seen, so the field is set back first, past React's eyes the second time. */
  function enter(field, value) {
    field.value = field.defaultValue ?? "";
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value").set.call(field, value);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  // A link that carries a state, an anchor that may have moved, or something kept on this device, is a wish in itself.
  const keepsSomething = () => {
    try {
      return Object.keys(localStorage).some((name) => name.startsWith("isotherm:"));
    } catch {
      return false;
    }
  };
  // So is a link to a part that is not there: it may have moved.
  const isPartThere = () => {
    try {
      const part = decodeURIComponent(location.hash.slice(1));
      return part === "" || document.getElementById(part) !== null;
    } catch {
      return false;
    }
  };
  // Where storage is closed, the patterns to compare are kept in the window's name.
  if (location.search !== "" || !isPartThere() || keepsSomething() || window.name.startsWith("isotherm:"))
    (self.requestIdleCallback ?? setTimeout)(start);
})();
