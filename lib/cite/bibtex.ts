import { dayWords } from "@/lib/catalog/day-words";
import { type Citation, citedTitle, siteName } from "./citation";

const escapes: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Any text as LaTeX that prints it, its braces in pairs, which BibTeX counts even after a backslash. Letters beyond ASCII stay. */
const latex = (text: string) =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\{}~^$&#%_]/g, (character) => escapes[character] ?? `\\${character}`);

/** "patterns-data-lake-1.0-sizing" from the address, in characters that every BibTeX takes for a key. */
function keyOf({ address, version }: Citation): string {
  const { pathname, hash } = new URL(address);
  return [siteName.toLowerCase(), ...pathname.split("/"), version ?? "", hash.slice(1)]
    .map((part) => part.replace(/%[0-9A-F]{2}|[^A-Za-z0-9.-]/g, "-").replace(/^-+|-+$/g, ""))
    .filter((part) => part !== "")
    .join("-");
}

/**
 * An entry of type `misc`, which BibTeX and biblatex both know, with the site as a corporate author and the year of the
 * version. The address stands in `url`, which biblatex and the common styles print as it is; in `howpublished` the # of
 * an anchor stops biblatex.
 */
export function bibtexEntry(citation: Citation): string {
  const { address, version, date, accessed } = citation;
  const changed = dayWords(date);
  const fields: readonly (readonly [string, string])[] = [
    ["author", `{${siteName}}`],
    ["title", `{${latex(citedTitle(citation))}}`],
    ["year", date.slice(0, 4)],
    ["note", version === undefined ? `As of ${changed}` : `Version ${latex(version)}, ${changed}`],
    ["url", address],
    ...(accessed === undefined ? [] : [["urldate", accessed] as const]),
  ];
  return [
    `@misc{${keyOf(citation)},`,
    ...fields.map(([name, value]) => `  ${name.padEnd(7)} = {${value}},`),
    "}",
  ].join("\n");
}
