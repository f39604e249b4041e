/** What the first lines of every page need: the text face and that of the search box's key. */
const everywhere = /url\(([^)]*\/(?:serif|mono)-text\.[^)/]*woff2)\)/g;
/** A pattern's page begins with conditions whose strength is set in italics; a face that came later would lay the page out twice. */
const withItalics = /url\(([^)]*\/(?:serif|serif-italic|mono)-text\.[^)/]*woff2)\)/g;

/**
 * Asks for the faces of a page's first lines in its head, so that they arrive with the style sheet and not after it. `page` is its file
 * below `out/`. `css` gives a style sheet by its address; the build has put a hash into the names of the files.
 */
export function preloadFonts(page: string, html: string, css: (address: string) => string): string {
  const early = page.startsWith("patterns/") && page !== "patterns/index.html" ? withItalics : everywhere;
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
  if (found.size === 0) throw new Error(`${page}: no style sheet names the text face.`);
  const links = Array.from(
    found,
    (file) => `<link rel="preload" href="${file}" as="font" type="font/woff2" crossorigin=""/>`,
  ).join("");
  return html.replace(/<link\b[^>]*\brel="stylesheet"/, (first) => `${links}${first}`);
}
