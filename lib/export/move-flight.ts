import type { Move } from "./move-address";
import { moveJson } from "./move-json";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Addresses in React's payload of a page (React 19.3): rows `id:tag json`, each on a line, and rows `id:Tlength,text`, whose length in
 * bytes is written anew where the text has changed.
 *
 * @throws Error for a row that is neither.
 */
export function moveFlight(payload: string, move: Move): string {
  const bytes = encoder.encode(payload);
  const textOf = (from: number, to: number) => decoder.decode(bytes.subarray(from, to));
  const rows: string[] = [];
  let at = 0;
  while (at < bytes.length) {
    const head = textOf(at, at + 40);
    const [start, id, length] = /^([0-9a-f]*:)T([0-9a-f]+),/.exec(head) ?? [];
    if (start !== undefined && length !== undefined) {
      const from = at + start.length;
      const end = from + Number.parseInt(length, 16);
      const text = String(moveJson(textOf(from, end), move));
      rows.push(`${id}T${encoder.encode(text).length.toString(16)},${text}`);
      at = end;
      continue;
    }
    const newline = bytes.indexOf(10, at);
    const end = newline < 0 ? bytes.length : newline;
    rows.push(moveRow(textOf(at, end), move) + (newline < 0 ? "" : "\n"));
    at = end + 1;
  }
  return rows.join("");
}

function moveRow(row: string, move: Move): string {
  const [, head, json] = /^([0-9a-f]*:[A-Z]{0,2})(.*)$/s.exec(row) ?? [];
  if (head === undefined || json === undefined)
    throw new Error(`A row of React's payload is of another form: ${row.slice(0, 80)}`);
  return json === "" ? row : head + JSON.stringify(moveJson(JSON.parse(json), move));
}
