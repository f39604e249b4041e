/**
 * DuckDB's own text of an error. duckdb-wasm 1.32.0 gives some errors as JSON (the parser's, among others), which are
 * brought to the form of the rest, `Parser Error: …`, and repeats the line with the place in some.
 */
export function duckDbMessage(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  if (!text.startsWith('{"exception_type"')) return text.replace(/(\n\nLINE \d+: [\s\S]+)\1$/, "$1");
  const parts: unknown = JSON.parse(text);
  if (typeof parts !== "object" || parts === null) return text;
  if (!("exception_type" in parts) || !("exception_message" in parts)) return text;
  return `${parts.exception_type} Error: ${parts.exception_message}`;
}
