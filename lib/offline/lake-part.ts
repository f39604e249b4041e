/** A part of a file, both ends included, as HTTP counts. */
export type Part = { readonly first: number; readonly last: number };

/** A `Range` header that asks for one part with both ends; undefined for all other forms. */
export function parseRange(header: string | null): Part | undefined {
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(header ?? "") ?? [];
  return partOf(first, last);
}

/** The part that a partial answer carries and the file's size; undefined where it does not say both. */
export function parseContentRange(
  header: string | null,
): { readonly part: Part; readonly total: number } | undefined {
  const [, first, last, total] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(header ?? "") ?? [];
  const part = partOf(first, last);
  return part === undefined ? undefined : { part, total: Number(total) };
}

function partOf(first: string | undefined, last: string | undefined): Part | undefined {
  const part = { first: Number(first), last: Number(last) };
  return Number.isSafeInteger(part.first) && Number.isSafeInteger(part.last) && part.first <= part.last
    ? part
    : undefined;
}

export const bytesIn = ({ first, last }: Part): number => last - first + 1;

/** Where a part is kept: Cache Storage refuses partial answers, so each is kept whole under an address that names its bytes. */
export const partAddress = (file: string, { first, last }: Part): string => `${file}?bytes=${first}-${last}`;

/** The file and part of an address that `partAddress` made. */
export function parsePartAddress(
  address: string,
): { readonly file: string; readonly part: Part } | undefined {
  const [, file, first, last] = /^(.*)\?bytes=(\d+)-(\d+)$/.exec(address) ?? [];
  const part = partOf(first, last);
  return file === undefined || part === undefined ? undefined : { file, part };
}

/** The smallest kept part of `file` that holds the wanted one. */
export function findPart(addresses: readonly string[], file: string, wanted: Part): string | undefined {
  return addresses
    .flatMap((address) => {
      const kept = parsePartAddress(address);
      return kept?.file === file && kept.part.first <= wanted.first && wanted.last <= kept.part.last
        ? [{ address, bytes: bytesIn(kept.part) }]
        : [];
    })
    .toSorted((a, b) => a.bytes - b.bytes)[0]?.address;
}
