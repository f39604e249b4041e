type Script = { readonly attributes: string; readonly body: string };

const isData = ({ attributes }: Script) => /\btype="application\//.test(attributes);
const isFallback = ({ attributes }: Script) => /\bnomodule\b/i.test(attributes);
const addressOf = ({ attributes }: Script) => /\bsrc="([^"]+)"/.exec(attributes)?.[1];

const mapScripts = (html: string, change: (script: Script, tag: string) => string) =>
  html.replace(/<script\b([^>]*)>([\s\S]*?)<\/script>/g, (tag, attributes: string, body: string) =>
    change({ attributes, body }, tag),
  );

function splitAtHead(html: string): readonly [head: string, body: string] {
  const end = html.indexOf("</head>");
  if (end < 0) throw new Error("A page has no </head>; its scripts cannot be told apart.");
  return [html.slice(0, end), html.slice(end)];
}

/** A script's text under the address that it will be served from. */
type Place = (text: string) => string;

/**
 * Takes the inline scripts out of a page's body, in order, into one file that runs before the page is complete, so that a policy needs no
 * hash of them. Inline scripts of the head stay: they run before the first paint.
 */
export function takeInlineOut(html: string, place: Place): string {
  const [head, body] = splitAtHead(html);
  const inline: string[] = [];
  const rest = mapScripts(body, (script, tag) => {
    if (isData(script) || addressOf(script) !== undefined) return tag;
    inline.push(script.body);
    return "";
  });
  if (inline.length === 0) return html;
  const script = `<script src="${place(inline.join(";\n"))}" defer></script>`;
  return head + rest.replace("</body>", () => `${script}</body>`);
}

/** A script of ours; the build writes the site's version into it once that is known. */
const scriptTag = (address: string) => `<script src="${address}" defer data-version=""></script>`;

/** Adds a script of ours at the end of a page. */
export function addScript(html: string, address: string): string {
  if (!html.includes("</body>")) throw new Error("A page has no </body>; nothing can be added to it.");
  return html.replace("</body>", () => `${scriptTag(address)}</body>`);
}

/**
 * Takes a page's scripts out. What stood inline in the body, in order, goes to a file; its address and those of the other scripts, in
 * order, stand in `#later-scripts`, where `loader` finds them. Inline scripts of the head stay.
 */
export function takeScriptsOut(html: string, loader: string, place: Place): string {
  const [head, body] = splitAtHead(html);
  const addresses: string[] = [];
  const inline: string[] = [];
  const take = (text: string, isHead: boolean) =>
    mapScripts(text, (script, tag) => {
      const address = addressOf(script);
      if (isData(script)) return tag;
      if (isFallback(script)) return "";
      if (address !== undefined) addresses.push(address);
      else if (isHead) return tag;
      else inline.push(script.body);
      return "";
    });
  const withoutPreloads = head.replace(/<link\b(?=[^>]*\srel="preload")(?=[^>]*\sas="script")[^>]*>/g, "");
  const top = take(withoutPreloads, true);
  const rest = take(body, false);
  if (addresses.length === 0) throw new Error("A page has no scripts of its own; nothing can wait.");
  const later = [place(inline.join(";\n")), ...new Set(addresses)];
  const tags = `<script type="application/json" id="later-scripts">${JSON.stringify(later)}</script>${scriptTag(loader)}`;
  return top + rest.replace("</body>", () => `${tags}</body>`);
}
