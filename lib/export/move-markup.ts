import { type Move, moveAddress } from "./move-address";
import { moveJson } from "./move-json";

/**
 * Addresses in HTML or SVG: values of attributes, texts that are nothing but an address, and blocks of JSON. Inline scripts that run
 * stay, and with them the hashes in the page's policy.
 */
export function moveMarkup(markup: string, move: Move): string {
  return markup.replace(
    /(<script\b[^>]*>)([\s\S]*?)(<\/script>)|<[a-z][^>]*>|(?<=>)\/[^<]+(?=<)/gi,
    (all, opening?: string, body?: string, closing?: string) => {
      if (opening !== undefined)
        return moveTag(opening, move) + moveBody(opening, body ?? "", move) + closing;
      return all.startsWith("<") ? moveTag(all, move) : moveAddress(all, move);
    },
  );
}

const moveTag = (tag: string, move: Move): string =>
  tag.replace(
    /(\s([\w:-]+)=")([^"]*)(?=")/g,
    (_, start: string, name: string, value: string) =>
      start + (name === "content" && !/^(?:\/|http)/.test(value) ? value : moveAddress(value, move, name)),
  );

function moveBody(opening: string, body: string, move: Move): string {
  if (!/type="application\/(?:\w+\+)?json"/.test(opening)) return body;
  return JSON.stringify(moveJson(JSON.parse(body), move)).replaceAll("<", "\\u003c");
}
