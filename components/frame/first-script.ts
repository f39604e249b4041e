/**
 * Lets the site's own scripts and workers be loaded, and nothing else become HTML or code: the page's policy asks for trusted types.
 */
const ownScriptsOnly = [
  `(function(t){if(t)t.createPolicy("default",{createScriptURL:function(u){`,
  `if(new URL(u,document.baseURI).origin===location.origin)return u;`,
  `throw new TypeError(u+": not a script of this site")}})})(self.trustedTypes);`,
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

/** The one inline script of every page: it runs before all others. Its hash stands in the page's policy. */
export const firstScript = ownScriptsOnly + theme;
