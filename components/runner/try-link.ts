/** Longer SQL is not taken from a link. */
const maxCharacters = 50_000;
/** So many characters of base64 hold any such text. */
const maxCode = maxCharacters * 6;

/** The anchor of a page's block, and so the start of every link to it. `index` counts from 0, readers from 1. */
export const tryAnchor = (index: number): string => `try-${index + 1}`;

/** `#try-2?sql=…`, the SQL as base64url of its UTF-8; `#try-2` for the printed SQL. The hash never reaches a server. */
export function tryHash(index: number, sql: string | null): string {
  const anchor = `#${tryAnchor(index)}`;
  if (sql === null) return anchor;
  const bytes = Array.from(new TextEncoder().encode(sql), (byte) => String.fromCharCode(byte)).join("");
  return `${anchor}?sql=${btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
}

/** What a hash says to the block `index`: SQL to show, SQL that cannot be read, or nothing. */
export function readTryHash(
  hash: string,
  index: number,
):
  | { readonly kind: "sql"; readonly sql: string }
  | { readonly kind: "unreadable" }
  | { readonly kind: "none" } {
  const start = `#${tryAnchor(index)}?`;
  if (!hash.startsWith(start)) return { kind: "none" };
  const code = new URLSearchParams(hash.slice(start.length)).get("sql") ?? "";
  const sql = code.length <= maxCode && /^[\w-]+$/.test(code) ? decode(code) : null;
  return sql === null || sql.length > maxCharacters ? { kind: "unreadable" } : { kind: "sql", sql };
}

function decode(code: string): string | null {
  try {
    const characters = atob(code.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(characters, (character) => character.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
