/*
 * Runs on every page, as a plain script. The first script says on a fresh visit that parts out of sight may wait (`data-in-parts`,
 * `content-visibility` in app/styles/base.css): for the first frame all of them; then, one with each frame, those far from the window.
 * Here they are laid out one by one while nothing else is to be done, so that the scroll bar, pictures of the whole page and a search in
 * it are as in any other page.
 */
(() => {
  const root = document.documentElement;
  if (root.dataset.inParts === undefined) return;
  const parts = [...document.querySelectorAll(".body > section ~ section, .later-part")];
  // Safari has no idle times.
  const whenIdle = globalThis.requestIdleCallback ?? ((work) => setTimeout(work, 100));

  // A task of its own comes after the frame that was asked for.
  const afterFrame = (work) => requestAnimationFrame(() => setTimeout(work));
  function letComeNear([part, ...rest]) {
    if (part === undefined) {
      root.dataset.inParts = "near";
      if (document.readyState === "complete") begin();
      else addEventListener("load", begin, { once: true });
      return;
    }
    // Chromium counts a part as moved that comes into sight without a frame in between.
    part.dataset.mayComeNear = "";
    afterFrame(() => letComeNear(rest));
  }
  function layOutNext() {
    const part = parts.shift();
    if (part === undefined) delete root.dataset.inParts;
    else {
      part.style.contentVisibility = "visible";
      whenIdle(layOutNext);
    }
  }
  const begin = () => whenIdle(layOutNext);
  afterFrame(() => letComeNear(parts));
})();
