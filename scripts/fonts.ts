import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import { type Characters, charactersOf, readRanges, writeRanges } from "./character-ranges";
import { type Face, faces } from "./font-faces";

/*
 * Writes app/fonts/: of each face one file with the characters that the site's own text has, the whole file for what visitors type
 * beyond it, and fonts.css, which says by `unicode-range` which of them a character needs.
 */

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const folder = "app/fonts";
const package_ = (family: string) => `node_modules/@fontsource-variable/${family}`;

/** Where the site's text comes from. */
const places = ["content", "app", "components", "lib"];
const isText = (name: string) => /\.(?:tsx?|mdx|json|txt|svg)$/.test(name) && !name.includes(".test.");

const siteText = places
  .flatMap((place) =>
    readdirSync(place, { recursive: true, encoding: "utf8", withFileTypes: true })
      .filter((entry) => entry.isFile() && isText(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name)),
  )
  .toSorted()
  .map((file) => readFileSync(file, "utf8"))
  .join("\n");

/** Spaces that programs write by their numbers. */
const spaces = "\u00a0\u2009\u202f";

const used = charactersOf(siteText + spaces);
const wanted = hashOf(
  writeRanges(used),
  JSON.stringify(faces),
  ...[...new Set(faces.map(({ family }) => family))].map((family) =>
    readFileSync(path.join(package_(family), "package.json"), "utf8"),
  ),
  readFileSync(fileURLToPath(import.meta.url), "utf8"),
);

const stamp = path.join(folder, ".stamp");
if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted)
  process.stderr.write(`${folder} is current.\n`);
else await build();

function hashOf(...parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex").slice(0, 16);
}

/** Made beside the folder and put in its place at the end, so that nobody sees half of it. */
async function build(): Promise<void> {
  const fresh = ".cache/fonts";
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const rules: string[] = [];
  for (const face of faces) rules.push(...(await writeFace(fresh, face)));
  writeFileSync(
    path.join(fresh, "fonts.css"),
    `/* Made by npm run fonts. Do not edit. */\n${rules.join("\n")}\n`,
  );
  writeFileSync(path.join(fresh, ".stamp"), wanted);
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
}

async function writeFace(fresh: string, face: Face): Promise<readonly string[]> {
  const { name, family, file, scripts, keepWhole, keepFeatures, variationAxes } = face;
  const ranges = JSON.parse(readFileSync(path.join(package_(family), "unicode.json"), "utf8"));
  const rules: string[] = [];
  const add = (kind: string, bytes: Buffer, characters: Characters) => {
    const placed = `${name}-${kind}.woff2`;
    writeFileSync(path.join(fresh, placed), bytes);
    rules.push(ruleOf(face, placed, characters));
    process.stderr.write(`${placed}: ${characters.size} characters, ${bytes.length} bytes\n`);
  };
  for (const script of scripts) {
    const whole = readFileSync(path.join(package_(family), `files/${family}-${script}-${file}.woff2`));
    const all = readRanges(ranges[script]);
    const own: Characters = new Set([...used].filter((one) => all.has(one)));
    // Without the site's own characters: while one file of a face is on its way, Chromium loads any other that claims the same ones.
    if (keepWhole && script === "latin") add("rest", whole, new Set([...all].filter((one) => !own.has(one))));
    const text = String.fromCodePoint(...own);
    add(
      script === "latin" ? "text" : script,
      await subsetFont(whole, text, { targetFormat: "woff2", keepFeatures, variationAxes }),
      own,
    );
  }
  return rules;
}

/*
 * `optional`: a face that comes after the first paint waits for the next page, so text never moves. The faces of every page's first
 * lines are preloaded (scripts/preload-fonts.ts).
 */
function ruleOf({ cssFamily, style, weight }: Face, file: string, characters: Characters): string {
  return `@font-face {
  font-family: "${cssFamily}";
  src: url("./${file}") format("woff2");
  font-display: optional;
  font-style: ${style};
  font-weight: ${weight};
  unicode-range: ${writeRanges(characters)};
}`;
}
