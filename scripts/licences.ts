import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { LockEntry, LockFile } from "./complete-lock";

/** Licences that ask no more of a site than to keep their notice. */
const allowedShipped = [
  "MIT",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "CC-BY-4.0",
  "OFL-1.1",
];

/** Further ones for what runs at build and test time alone and is given to nobody. */
const allowedAtBuild = [
  ...allowedShipped,
  "CC0-1.0",
  "Unlicense",
  "WTFPL",
  "MPL-2.0",
  "(MPL-2.0 OR Apache-2.0)",
  "MIT OR Apache-2.0",
  "EPL-2.0 OR GPL-3.0-or-later",
  "CC BY-SA 4.0",
  "Python-2.0",
  "(MIT AND Zlib)",
];

/** Packages that the two lists do not cover, with what was found by reading them. */
const readByHand: Readonly<Record<string, string>> = {
  format: "MIT, in an older form of package.json",
  "json-bignum": "MIT, in an older form of package.json; a part of apache-arrow's command line",
  khroma: "MIT, in its licence file",
  sharp:
    "Apache-2.0; an optional part of next for pictures that a server resizes, which this site has none of",
  "@img/*": "LGPL-3.0-or-later in part: the libraries of sharp, never sent to visitors",
};

const nameOf = (place: string) => place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
const isReadByHand = (name: string) =>
  name in readByHand || (name.startsWith("@img/") && "@img/*" in readByHand);

/** A package of the lock file: its name and where it stands. */
export type LockedPackage = LockEntry & { readonly name: string; readonly place: string };

/** All packages, in the order of the lock file; the project itself is not among them. */
export const listPackages = ({ packages }: LockFile): readonly LockedPackage[] =>
  Object.entries(packages)
    .filter(([place]) => place !== "")
    .map(([place, entry]) => ({ ...entry, place, name: nameOf(place) }));

/** What a visitor or the server gets: no tool for build or tests alone, nothing for one platform alone. */
export const listShipped = (lock: LockFile): readonly LockedPackage[] =>
  listPackages(lock).filter(({ dev, devOptional, os }) => !dev && !devOptional && os === undefined);

/** What is wrong with the licences and hashes of a lock file, a sentence each. Packages for other platforms are not looked at: what is entered by hand has neither. */
export function findLicenceProblems(lock: LockFile): readonly string[] {
  return listPackages(lock).flatMap(({ name, version, license, dev, integrity, os }) => {
    if (integrity === undefined)
      return os === undefined ? [`${name} ${version}: has no hash (allowed: sha512 or sha1).`] : [];
    const allowed = dev ? allowedAtBuild : allowedShipped;
    if (isReadByHand(name) || (license !== undefined && allowed.includes(license))) return [];
    return [
      `${name} ${version}: has the licence ${license ?? "(none named)"} (allowed: ${allowed.join(", ")}). Read it; then allow it in scripts/licences.ts or take another package.`,
    ];
  });
}

const isLicenceFile = (name: string) => /^(?:licen[cs]e|copying|notice|ofl)(?:[.-].*)?$/i.test(name);

function readNotices(place: string): string {
  if (!existsSync(place)) return "";
  const files = readdirSync(place).filter(isLicenceFile).sort();
  return files.map((file) => readFileSync(path.join(place, file), "utf8").trim()).join("\n\n");
}

/**
 * The notices of everything that this site is made of and that is not ours, as one text: each licence text once, under the packages that
 * came with it. Reads `node_modules`.
 */
export function writeNotices(lock: LockFile): string {
  const shipped = listShipped(lock).filter(({ place }) => existsSync(place));
  const byText = new Map<string, string[]>();
  for (const { name, version, license, place } of shipped) {
    const text =
      readNotices(place) || `Licence: ${license ?? readByHand[name]}. The package brings no text of it.`;
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version}`]);
  }
  return [
    "Isotherm's own code is under the MIT licence, its content under CC BY 4.0. It is built with the packages below.",
    ...[...byText].map(([text, names]) => `${names.join(", ")}\n\n${text}`),
  ].join(`\n\n${"-".repeat(72)}\n\n`);
}
