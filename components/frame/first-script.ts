const drawn = "circle|defs|desc|ellipse|g|line|marker|path|polygon|polyline|rect|svg|text|title|tspan";

/**
 * Answers the page's policy, which asks for trusted types: the site's own scripts and workers may be loaded, and of all that would become
 * HTML only what React writes when it draws a page anew: text, empty scripts, diagrams. `createScript` is missing: no text becomes code.
 */
const trustOwnOnly = [
  `(function(t){if(t)t.createPolicy("default",{createScriptURL:function(u){`,
  `if(new URL(u,document.baseURI).origin===location.origin)return u;`,
  `throw new TypeError(u+": not a script of this site")},createHTML:function(h){`,
  // A "<" would end the inline script that this is, so it is spelled out.
  String.raw`if(h==="\x3cscript>\x3c/script>"||!/\x3c(?!\/?(?:${drawn})[\s>/])|\x3c[^>]*\son\w+\s*=/i.test(h))return h;`,
  `throw new TypeError("not HTML of this site")}})})(self.trustedTypes);`,
].join("");

/**
 * Sets the remembered theme before the first paint, so that nothing flashes, and answers the theme button, on pages without any other
 * script too. Another tab's choice is followed.
 */
const theme = [
  `(function(r){`,
  `function set(t){if(t==="light"||t==="dark")r.dataset.theme=t;else delete r.dataset.theme}`,
  `try{set(localStorage.getItem("theme"))}catch(e){}`,
  `addEventListener("click",function(e){`,
  `if(!e.target.closest||!e.target.closest("[data-theme-switch]"))return;`,
  `var dark=r.dataset.theme?r.dataset.theme==="dark":matchMedia("(prefers-color-scheme: dark)").matches,t=dark?"light":"dark";`,
  `set(t);try{localStorage.setItem("theme",t)}catch(e){}});`,
  `addEventListener("storage",function(e){if(e.key==="theme")set(e.newValue)})`,
  `})(document.documentElement)`,
].join("");

/**
 * Lets the first paint wait for no section that is out of sight (`lay-out-rest.js`). Not where the browser is about to go to a place
 * within the page, which it finds by the height of what stands above: after a reload, on the way back, or by an anchor. Should that
 * script not come, nothing stays away.
 */
const inParts = [
  `(function(r){var n=performance.getEntriesByType&&performance.getEntriesByType("navigation")[0];`,
  `if(n&&n.type==="navigate"&&!location.hash){r.dataset.inParts="first";addEventListener("load",function(){`,
  `setTimeout(function(){if(r.dataset.inParts==="first")delete r.dataset.inParts},3000)})}})(document.documentElement);`,
].join("");

/** The one inline script of every page: it runs before all others. Its hash stands in the page's policy. */
export const firstScript = trustOwnOnly + inParts + theme;
