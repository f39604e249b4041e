/** Files that the first lines of every page need: the text face and that of the search box's key. */
const early = /url\(([^)]*\/(?:serif|mono)-text\.[^)/]*woff2)\)/g;

/**
 * Asks for the faces of a page's first lines in its head, so that they arrive with the style sheet and not after it. `css` gives a style
 * sheet by its address; the build has put a hash into the names of the files.
 */
export function preloadFonts(html: string, css: (address: string) => string): string {
  const sheets = Array.from(
    html.matchAll(/<link\b[^>]*\brel="stylesheet"[^>]*\bhref="([^"]+)"/g),
    ([, address = ""]) => address,
  );
  const found = new Set(
    sheets.flatMap((sheet) =>
      Array.from(
        css(sheet).matchAll(early),
        ([, file = ""]) =>
          new URL(file.replaceAll(/["']/g, ""), new URL(sheet, "https://isotherm.invalid")).pathname,
      ),
    ),
  );
  if (found.size === 0) throw new Error("A page has no style sheet that names the text face.");
  const links = Array.from(
    found,
    (file) => `<link rel="preload" href="${file}" as="font" type="font/woff2" crossorigin=""/>`,
  ).join("");
  return html.replace(/<link\b[^>]*\brel="stylesheet"/, (first) => `${links}${first}`);
}
