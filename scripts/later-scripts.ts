type Script = { readonly tag: string; readonly attributes: string; readonly body: string };

const isData = ({ attributes }: Script) => /\btype="(?:application|speculationrules)/.test(attributes);
const isFallback = ({ attributes }: Script) => /\bnomodule\b/i.test(attributes);
const addressOf = ({ attributes }: Script) => /\bsrc="([^"]+)"/.exec(attributes)?.[1];

/**
 * Takes a page's scripts out. What stood inline in the body, in order, comes back as one text, to be served from the address that
 * `place` gives it; that address and those of the other scripts, in order, stand in `#later-scripts`, where `loader` finds them. Inline
 * scripts of the head stay: they run before the first paint.
 */
export function takeScriptsOut(html: string, loader: string, place: (inline: string) => string): string {
  const head = html.indexOf("</head>");
  if (head < 0) throw new Error("A page has no </head>; its scripts cannot be taken out.");
  const addresses: string[] = [];
  const inline: string[] = [];
  const take = (text: string, isHead: boolean) =>
    text.replace(/<script\b([^>]*)>([\s\S]*?)<\/script>/g, (tag, attributes: string, body: string) => {
      const script = { tag, attributes, body };
      const address = addressOf(script);
      if (isData(script)) return tag;
      if (isFallback(script)) return "";
      if (address !== undefined) addresses.push(address);
      else if (isHead) return tag;
      else inline.push(body);
      return "";
    });
  const withoutPreloads = (text: string) =>
    text.replace(/<link\b(?=[^>]*\brel="preload")(?=[^>]*\bas="script")[^>]*>/g, "");
  const top = take(withoutPreloads(html.slice(0, head)), true);
  const rest = take(html.slice(head), false);
  if (addresses.length === 0) throw new Error("A page has no scripts of its own; nothing can wait.");
  const later = [place(inline.join(";\n")), ...new Set(addresses)];
  const tags = `<script type="application/json" id="later-scripts">${JSON.stringify(later)}</script><script src="${loader}" defer></script>`;
  return top + rest.replace("</body>", () => `${tags}</body>`);
}
