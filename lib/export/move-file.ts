import { type Move, moveWhole } from "./move-address";
import { moveFlight } from "./move-flight";
import { moveJson } from "./move-json";
import { moveMarkup } from "./move-markup";
import { moveScript } from "./move-script";

/** Whether a file of the site may hold addresses. DuckDB's own worker names none of ours. */
export const holdsAddresses = (name: string): boolean =>
  /\.(?:html|js|json|md|txt|xml)$/.test(name) && !/^duckdb\/duckdb-|^sw\.js$/.test(name);

/** The text of a file of the site, by its name below the root, for the place that the site is moved to. */
export function moveFile(name: string, text: string, move: Move): string {
  if (name.endsWith(".html")) return moveMarkup(text, move);
  if (name.endsWith(".js")) return moveScript(text, move);
  if (name.endsWith(".json")) return moveJsonFile(text, move);
  if (isPayload(name)) return moveFlight(text, move);
  return moveProse(text, move);
}

/** React's payloads beside the pages. */
const isPayload = (name: string): boolean => /(?:^|\/)(?:index|__next\.[^/]*)\.txt$/.test(name);

function moveJsonFile(text: string, move: Move): string {
  const moved = moveJson(JSON.parse(text), move);
  return /^[[{]\s*\n/.test(text) ? `${JSON.stringify(moved, null, 2)}\n` : JSON.stringify(moved);
}

/** Links of Markdown, attributes of XML, and whole addresses. */
const moveProse = (text: string, move: Move): string =>
  moveWhole(
    text.replace(/(\]\(|[\s(]<|=")(\/([^/?#)\s"<>]+))/g, (all, before: string, path: string, top: string) =>
      move.tops.has(top) ? `${before}${move.base}${path}` : all,
    ),
    move,
  );
