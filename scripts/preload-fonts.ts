const isPattern = (page: string) => page.startsWith("patterns/") && page !== "patterns/index.html";

/**
 * The faces of a page's first lines. A pattern begins with conditions, whose strength is set in italics and whose keys are code: a face
 * that came later would lay the page out twice. The home page has one key in code, which does not wait for its face.
 */
function facesOf(page: string): readonly string[] {
  if (page === "index.html" || page === "404.html") return ["serif", "display"];
  return ["serif", "display", "mono", ...(isPattern(page) ? ["serif-italic"] : [])];
}

/**
 * Asks for the faces of a page's first lines in its head, so that they arrive with the style sheet and not after it. `page` is its file
 * below `out/`. `css` gives a style sheet by its address; the build has put a hash into the names of the files.
 */
export function preloadFonts(page: string, html: string, css: (address: string) => string): string {
  const early = new RegExp(`url\\(([^)]*/(?:${facesOf(page).join("|")})-text\\.[^)/]*woff2)\\)`, "g");
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

/** Faces that all pages below an address need, that address itself included only if it is the root. `link` is a header's value. */
export type EarlyFaces = { readonly below: "/" | "/patterns/"; readonly link: string };

const preload = /<link rel="preload" href="([^"]+)" as="font"/g;
const facesAskedFor = (html: string) => Array.from(html.matchAll(preload), ([, file = ""]) => file);
const linkTo = (files: readonly string[]) =>
  files.map((file) => `<${file}>; rel=preload; as=font; crossorigin`).join(", ");

/**
 * What answers with pages say besides all others, so that a browser asks for faces before it reads the page. The home page's faces are
 * those of all pages; what a pattern needs beyond them is named apart. Both pages are given as they are served.
 */
export function earlyFaces(home: string, pattern: string): readonly EarlyFaces[] {
  const ofAll = facesAskedFor(home);
  return [
    { below: "/", link: linkTo(ofAll) },
    { below: "/patterns/", link: linkTo(facesAskedFor(pattern).filter((file) => !ofAll.includes(file))) },
  ];
}
