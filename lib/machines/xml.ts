const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Any text as XML content or attribute value. Characters that XML 1.0 does not allow become U+FFFD. */
const xmlText = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);

/** One element on a line of its own; attributes in the order given, no content for `undefined`. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  content?: string,
): string {
  const opening = Object.entries(attributes).reduce(
    (tag, [key, value]) => `${tag} ${key}="${xmlText(value)}"`,
    name,
  );
  return content === undefined ? `<${opening}/>` : `<${opening}>${xmlText(content)}</${name}>`;
}

/** A whole document from the lines between its root's tags. */
export const xmlDocument = (root: string, namespace: string, lines: readonly string[]): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<${root} xmlns="${namespace}">`,
    ...lines.map((line) => `  ${line}`),
    `</${root}>`,
    "",
  ].join("\n");
