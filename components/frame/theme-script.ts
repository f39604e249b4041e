/** Sets the remembered theme before the first paint, so that nothing flashes. Its hash stands in the page's policy. */
export const themeScript = `try{var t=localStorage.getItem("theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch(e){}`;
