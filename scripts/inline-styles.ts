import path from "node:path";

const sheets = /<link\b[^>]*\brel="stylesheet"[^>]*\bhref="([^"]+)"[^>]*>/g;
/** Next asks ahead for the style sheet of the page for what is not there, which is hardly ever needed. */
const hints = /<link\b[^>]*\brel="preload"[^>]*\bas="style"[^>]*>/g;

/**
 * Puts a page's style sheets into its head, in their order, so that the first paint waits for no further request. `page` is its file below
 * `out/`; `css` gives a style sheet by its address. What they name is addressed from the page, so the text holds below any base.
 */
export function inlineStyles(page: string, html: string, css: (address: string) => string): string {
  const toRoot = path.posix.relative(path.posix.dirname(page), ".");
  const found = Array.from(html.matchAll(sheets), ([tag, address = ""]) => ({ tag, address }));
  const [first] = found;
  if (first === undefined) throw new Error(`${page}: no style sheet to put into the page.`);
  const text = found.map(({ address }) => moveUrls(css(address), address, toRoot)).join("\n");
  if (/<\/style/i.test(text)) throw new Error(`${page}: a style sheet would end its element.`);
  return found
    .reduce(
      (rest, { tag }) => rest.replace(tag, () => (tag === first.tag ? `<style>${text}</style>` : "")),
      html,
    )
    .replaceAll(hints, "");
}

const moveUrls = (css: string, address: string, toRoot: string): string =>
  css.replace(/url\((["']?)([^)"']+)\1\)/g, (url, _quote, file: string) => {
    if (/^(?:[a-z]+:|#)/i.test(file)) return url;
    const whole = new URL(file, new URL(address, "https://isotherm.invalid")).pathname.slice(1);
    return `url(${toRoot === "" ? whole : `${toRoot}/${whole}`})`;
  });
