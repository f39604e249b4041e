import { OwnFileError } from "@/lib/lab/own/own-problem";

/**
 * The file as UTF-8 text, and the encoding that it was in, as TextDecoder names it. `encoding` null: what the first bytes say, else
 * UTF-8.
 *
 * @throws OwnFileError when it is not text in that encoding; `signal.reason` once aborted.
 */
export async function asUtf8(
  name: string,
  file: Blob,
  encoding: string | null,
  signal: AbortSignal,
): Promise<{ readonly text: Blob; readonly encoding: string }> {
  const found = encoding ?? (await markedEncoding(file)) ?? "utf-8";
  const decoder = decoderFor(name, found);
  if (found === "utf-8") {
    await requireValid(name, file, decoder, signal);
    return { text: file, encoding: found };
  }
  const parts: Blob[] = [];
  await eachPart(file, signal, (bytes, isLast) => {
    parts.push(new Blob([decodePart(name, decoder, bytes, isLast)]));
  });
  return { text: new Blob(parts), encoding: found };
}

async function markedEncoding(file: Blob): Promise<string | null> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

function decoderFor(name: string, encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch (cause) {
    throw new OwnFileError(
      "encoding",
      name,
      `this browser does not know the encoding ${encoding}. Save it as UTF-8.`,
      { cause },
    );
  }
}

async function requireValid(name: string, file: Blob, decoder: TextDecoder, signal: AbortSignal) {
  await eachPart(file, signal, (bytes, isLast) => {
    decodePart(name, decoder, bytes, isLast);
  });
}

function decodePart(name: string, decoder: TextDecoder, bytes: Uint8Array, isLast: boolean): string {
  try {
    return decoder.decode(bytes, { stream: !isLast });
  } catch (cause) {
    throw new OwnFileError(
      "encoding",
      name,
      `it is not text in ${decoder.encoding.toUpperCase()}: some bytes stand for no letter. Say which encoding it has, or save it as UTF-8.`,
      { cause },
    );
  }
}

/** Small enough that the page can breathe in between. */
const partBytes = 4 * 1024 * 1024;

async function eachPart(
  file: Blob,
  signal: AbortSignal,
  take: (bytes: Uint8Array, isLast: boolean) => void,
): Promise<void> {
  for (let from = 0; from < file.size; from += partBytes) {
    signal.throwIfAborted();
    const bytes = new Uint8Array(await file.slice(from, from + partBytes).arrayBuffer());
    take(bytes, from + partBytes >= file.size);
  }
}
