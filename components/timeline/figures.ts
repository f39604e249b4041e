import { grouped } from "@/lib/lab/rolling/figures";

/** Any count with thousands separated: "1,664,400". Not by `Intl`, which takes 20 ms to load its tables when a page starts. */
export const integer = (value: number): string => grouped(Math.round(value));

/** Bytes in megabytes of a million bytes, "1.97 MB"; below 10 kB in bytes, "812 bytes". */
export function megabytes(bytes: number, digits?: number): string {
  if (bytes < 10_000) return bytes === 0 ? "0" : `${integer(bytes)}${thin}bytes`;
  const value = bytes / 1e6;
  return `${value.toFixed(digits ?? (value < 1 ? 3 : value < 10 ? 2 : 1))}${thin}MB`;
}

/** A position in a plot of `count` columns, as an SVG percentage. */
export const percent = (part: number, count: number): string =>
  `${count === 0 ? 0 : Number(((part / count) * 100).toFixed(4))}%`;

const thin = "\u2009";
