/** Characters by their code points. */
export type Characters = ReadonlySet<number>;

/** Reads a `unicode-range`: `U+A0-FF,U+2212`. */
export function readRanges(text: string): Characters {
  return new Set(
    text.split(",").flatMap((part) => {
      const [, first, last = first] = /^\s*U\+([0-9A-F]+)(?:-([0-9A-F]+))?\s*$/i.exec(part) ?? [];
      if (first === undefined || last === undefined)
        throw new Error(`unicode-range: found "${part}", allowed U+A0 or U+A0-FF.`);
      const from = Number.parseInt(first, 16);
      return Array.from({ length: Number.parseInt(last, 16) - from + 1 }, (_, at) => from + at);
    }),
  );
}

/** Writes a `unicode-range`, the lowest first, neighbours drawn together. Nothing gives "". */
export function writeRanges(characters: Characters): string {
  const sorted = [...characters].toSorted((a, b) => a - b);
  const runs: [first: number, last: number][] = [];
  for (const one of sorted) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === one - 1) run[1] = one;
    else runs.push([one, one]);
  }
  const hex = (one: number) => one.toString(16).toUpperCase();
  return runs.map(([first, last]) => `U+${hex(first)}${first === last ? "" : `-${hex(last)}`}`).join(",");
}

/** All printable ASCII, and every other character of a text but control characters. */
export function charactersOf(text: string): Characters {
  const ascii = Array.from({ length: 0x7f - 0x20 }, (_, at) => 0x20 + at);
  return new Set([...ascii, ...Array.from(text, (one) => one.codePointAt(0)!).filter((one) => one > 0x9f)]);
}
