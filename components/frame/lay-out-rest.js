/*
 * Runs on every page, as a plain script. The first script says on a fresh visit that sections out of sight may wait
 * (`data-in-parts`, `content-visibility` in app/styles/base.css); here they are laid out one by one while nothing else is to be
 * done, so that the scroll bar, pictures of the whole page and a search in it are as in any other page.
 */
(() => {
  const root = document.documentElement;
  if (root.dataset.inParts === undefined) return;
  const waiting = [...document.querySelectorAll(".body > section, .later-part")];
  // Safari has no idle times.
  const whenIdle = globalThis.requestIdleCallback ?? ((work) => setTimeout(work, 100));

  function layOutNext() {
    const section = waiting.shift();
    if (section === undefined) delete root.dataset.inParts;
    else {
      section.style.contentVisibility = "visible";
      whenIdle(layOutNext);
    }
  }
  const begin = () => whenIdle(layOutNext);
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin, { once: true });
})();
