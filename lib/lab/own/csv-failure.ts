import { OwnFileError } from "./own-problem";

/**
 * What a CSV file does wrong, in words of our own: DuckDB's may hold the whole line, a path of its own file system and advice for those
 * who write its options.
 */
export function csvFailure(file: string, message: string, cause: unknown): OwnFileError {
  return new OwnFileError("fields", file, reasonIn(message), { cause });
}

function reasonIn(message: string): string {
  if (/Maximum line size/i.test(message)) {
    const line = /CSV Error on Line: (\d+)/.exec(message)?.[1];
    const where = line === undefined ? "one of its lines" : `line ${line}`;
    return `${where} is longer than 2 MB, or a quote in it is not closed (allowed: 2,000,000 bytes a line). Correct it, or is it CSV at all?`;
  }
  return "its lines cannot be told apart into fields. Save it as CSV with commas between the fields, quotes round texts and the names in the first line.";
}
