/**
 * Sets the remembered theme before the first paint, so that nothing flashes, and answers the theme button, on pages without any other
 * script too. Another tab's choice is followed. Its hash stands in the page's policy.
 */
export const themeScript = [
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
