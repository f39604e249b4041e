import { OwnFileError } from "@/lib/lab/own/own-problem";

/** How files of other kinds begin. */
const beginnings: readonly (readonly [bytes: string, kind: string, advice: string])[] = [
  ["PK\u0003\u0004", "a ZIP archive or an Excel workbook", "Unpack it, or save the sheet as CSV."],
  ["\u001f\u008b", "compressed with gzip", "Unpack it first."],
  ["(\u00b5/\u00fd", "compressed with zstd", "Unpack it first."],
  ["BZh", "compressed with bzip2", "Unpack it first."],
  ["ORC", "an ORC file", "Convert it to Parquet or CSV."],
  ["Obj\u0001", "an Avro file", "Convert it to Parquet or CSV."],
  ["ARROW1", "an Arrow or Feather file", "Convert it to Parquet or CSV."],
  ["SQLite format 3", "an SQLite database", "Export a table as CSV."],
  ["%PDF", "a PDF document", "Export the data as CSV."],
  ["\u00d0\u00cf\u0011\u00e0", "an old Excel workbook", "Save the sheet as CSV."],
  ["[{", "JSON, it seems", "Convert it to Parquet or CSV."],
  ["{", "JSON, it seems", "Convert it to Parquet or CSV."],
];

/** A footer takes many times its size in memory. */
const mostFooterBytes = 64_000_000;

/** "parquet" by its first bytes or its name's ending, else "csv". */
export async function kindOf(name: string, file: Blob): Promise<"parquet" | "csv"> {
  const head = await textAt(file, 0, 4);
  return head === "PAR1" || head === "PARE" || /\.(?:parquet|parq|pq)$/i.test(name) ? "parquet" : "csv";
}

/**
 * The footer's bytes, up to the end of the file.
 *
 * @throws OwnFileError when the file does not begin and end as a Parquet file does.
 */
export async function requireParquet(name: string, file: Blob): Promise<Uint8Array> {
  requireBytes(name, file);
  const head = await textAt(file, 0, 4);
  const tail = await textAt(file, file.size - 4, file.size);
  if (head === "PARE" || tail === "PARE")
    throw new OwnFileError(
      "encrypted",
      name,
      "it is encrypted. Export it without encryption: the lab asks for no keys.",
    );
  if (head !== "PAR1")
    throw new OwnFileError(
      "unknown kind",
      name,
      `it is no Parquet file: ${await seeming(file)} (allowed: Parquet, CSV).`,
    );
  if (tail !== "PAR1" || file.size < 12)
    throw new OwnFileError(
      "truncated",
      name,
      `it begins as a Parquet file but does not end as one: a part is missing (found ${file.size} bytes). Copy or download it again.`,
    );
  const length = new DataView(await file.slice(file.size - 8, file.size - 4).arrayBuffer()).getUint32(
    0,
    true,
  );
  if (length + 12 > file.size)
    throw new OwnFileError(
      "truncated",
      name,
      `its footer is said to have ${length} bytes, the file has ${file.size}: a part is missing. Copy or download it again.`,
    );
  if (length > mostFooterBytes)
    throw new OwnFileError(
      "too large",
      name,
      `its footer has ${(length / 1e6).toFixed(0)} MB (allowed: ${mostFooterBytes / 1e6} MB). Write fewer columns, or larger row groups.`,
    );
  return new Uint8Array(await file.slice(file.size - 8 - length).arrayBuffer());
}

/**
 * Sees that a file may be a CSV file: text, and not another kind that is known.
 *
 * @throws OwnFileError
 */
export async function requireText(name: string, file: Blob): Promise<void> {
  requireBytes(name, file);
  const head = await textAt(file, 0, 64 * 1024);
  const known = knownKind(head);
  const isUtf16 = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff");
  if (known === null && (isUtf16 || !head.includes("\u0000"))) return;
  throw new OwnFileError(
    "unknown kind",
    name,
    `it is no CSV file: ${known ?? "it holds bytes that are no text"} (allowed: Parquet, CSV).`,
  );
}

function requireBytes(name: string, file: Blob): void {
  if (file.size === 0) throw new OwnFileError("empty", name, "it is empty (0 bytes). Choose another file.");
}

async function seeming(file: Blob): Promise<string> {
  const head = await textAt(file, 0, 512);
  const known = knownKind(head);
  if (known !== null) return known;
  return /^[\t\n\r -~\u0080-\u00ff]*$/.test(head)
    ? "it looks like plain text. If it is CSV, give it the ending .csv."
    : "its first bytes are of no kind that is known here";
}

function knownKind(head: string): string | null {
  const found = beginnings.find(([bytes]) => head.startsWith(bytes));
  return found === undefined ? null : `it is ${found[1]}. ${found[2]}`;
}

/** Each byte as one character. */
async function textAt(file: Blob, from: number, to: number): Promise<string> {
  const bytes = new Uint8Array(await file.slice(Math.max(0, from), to).arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
