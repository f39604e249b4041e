import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { blindnesses, contrast, distance, mix, type Oklab, readOklch, seenWith } from "./colour.testing";

const folder = join(process.cwd(), "app/styles");
const textOf = (name: string) => readFileSync(join(folder, name), "utf8").replace(/\/\*.*?\*\//gs, "");
const sheets = readdirSync(folder)
  .filter((name) => name.endsWith(".css"))
  .map((name) => ({ name, text: textOf(name) }));

/** Custom properties that are colours, in the block that begins with a selector. */
function coloursAfter(text: string, selector: string): ReadonlyMap<string, Oklab> {
  const from = text.indexOf(selector);
  if (from < 0) throw new Error(`tokens.css: found no "${selector}".`);
  const body = text.slice(text.indexOf("{", from), text.indexOf("}", from));
  return new Map(
    [...body.matchAll(/(--[\w-]+):\s*(oklch\([^)]*\))/g)].map(([, name = "", value = ""]) => [
      name,
      readOklch(value),
    ]),
  );
}
const tokens = textOf("tokens.css");
const light = coloursAfter(tokens, '[data-theme="light"] {');
const dark = coloursAfter(tokens, '[data-theme="dark"] {');
const darkBySystem = coloursAfter(tokens, ':root:not([data-theme="light"]) {');
const onPaper = new Map([...light, ...coloursAfter(textOf("print.css"), ":root")]);
const themes = [
  ["light", light],
  ["dark", dark],
  ["print", onPaper],
] as const;
const steps = Array.from({ length: 11 }, (_, at) => `--t${at}`);

/** A token, or a share of one mixed with another. */
function colourOf(theme: ReadonlyMap<string, Oklab>, name: string): Oklab {
  const mixed = /^(--[\w-]+) (\d+)% (--[\w-]+)$/.exec(name);
  if (mixed) return mix(colourOf(theme, mixed[1]!), Number(mixed[2]) / 100, colourOf(theme, mixed[3]!));
  const found = theme.get(name);
  if (found === undefined) throw new Error(`tokens.css: found no ${name}.`);
  return found;
}
const valuesOf = (property: RegExp) =>
  new Set(
    sheets.flatMap(({ text }) =>
      [...text.matchAll(property)].map(([, value = ""]) => value.replace(/^var\((--[\w-]+)\)$/, "$1").trim()),
    ),
  );
const weakest = (pairs: Readonly<Record<string, readonly string[]>>, least: number): readonly string[] =>
  themes.flatMap(([theme, colours]) =>
    Object.entries(pairs).flatMap(([front, backs]) =>
      backs.flatMap((back) => {
        const ratio = contrast(colourOf(colours, front), colourOf(colours, back));
        return ratio >= least
          ? []
          : [`${theme}: ${front} on ${back} is ${ratio.toFixed(2)}:1, least ${least}:1`];
      }),
    ),
  );

const surfaces = ["--paper", "--paper-2"];
const hover = "--accent 86% --ink-1";
/** Each colour of words, and what it stands on. */
const words = {
  "--ink-1": [...surfaces, "--skip"],
  "--ink-2": surfaces,
  "--ink-3": surfaces,
  "--accent": surfaces,
  "--accent-ink": ["--accent", hover],
  "--paper": ["--ink-1"],
};
/** Colours of words that are none: they take another's, the system's, or stand between words that say the same. */
const otherWords = ["inherit", "Highlight", "--edge"];

/** Each colour of lines and areas that carry meaning, and what it must stand out from. */
const graphics = {
  "--ink-1": surfaces,
  "--ink-2": surfaces,
  "--ink-3": surfaces,
  "--edge": ["--paper"],
  "--accent": [...surfaces, "--hairline"],
  "--focus": surfaces,
  "--for": surfaces,
  "--against": ["--paper"],
  "--accent-ink": ["--accent"],
  "--paper": ["--ink-1", "--for"],
  ...Object.fromEntries(steps.map((step) => [step, ["--paper"]])),
};
/** Colours of areas that need no contrast, and why. */
const quiet: Readonly<Record<string, string>> = {
  "--hairline": "only separates, or is the empty part of a progress bar whose figure stands beside it",
  "--skip": "what was not read; the counts beside the strip say how much",
  "color-mix(in oklab, --skip 35%, --edge)": "ruled out by statistics; the key beside it counts them",
  "color-mix(in oklab, --skip 45%, --paper)": "ruled out by the boundary; its dashed frame has the contrast",
  "url(#hatch)": "hatched with --against",
  "--t": "one of the steps of temperature",
  "--arrow": "a step of temperature or --ink-2",
};
const isNoColour = (value: string) =>
  /^(?:none|transparent|currentColor|inherit|Canvas|CanvasText|GrayText|Highlight|LinkText)$/.test(value);

test("the dark theme is the same by choice and by system", () => {
  expect([...darkBySystem]).toEqual([...dark]);
  expect(light.size).toBe(dark.size);
});

test("black on white is 21:1 and the examples that the tokens state are right", () => {
  expect(contrast(readOklch("oklch(0 0 0)"), readOklch("oklch(1 0 0)"))).toBeCloseTo(21, 1);
  expect(contrast(colourOf(light, "--ink-1"), colourOf(light, "--paper"))).toBeCloseTo(16.2, 1);
  expect(contrast(colourOf(dark, "--ink-3"), colourOf(dark, "--paper-2"))).toBeCloseTo(5.9, 1);
});

test("words have 4.5:1 on everything that they stand on, in both themes and on paper", () => {
  const used = [...valuesOf(/[;{\s]color:\s*([^;}]+)/g)];
  expect(used.filter((value) => !(value in words) && !otherWords.includes(value))).toEqual([]);
  expect(weakest(words, 4.5)).toEqual([]);
});

test("lines, areas, marks and the focus ring have 3:1 against what is around them", () => {
  const used = [...valuesOf(/[;{\s](?:fill|stroke):\s*([^;}]+)/g)].map((value) =>
    value.replace(/var\((--[\w-]+)\)/g, "$1"),
  );
  expect(used.filter((value) => !(value in graphics) && !(value in quiet) && !isNoColour(value))).toEqual([]);
  expect(weakest(graphics, 3)).toEqual([]);
});

test("steps of temperature are even, and neighbours stay apart for eyes without one kind of cone", () => {
  for (const [theme, colours] of themes.slice(0, 2)) {
    const scale = steps.map((step) => colourOf(colours, step));
    for (const [at, step] of scale.slice(1).entries()) {
      const before = scale[at]!;
      expect({ theme, at, apart: distance(before, step) }).toEqual({
        theme,
        at,
        apart: expect.closeTo(0.055, 2),
      });
      for (const kind of blindnesses) {
        const apart = distance(seenWith(kind, before), seenWith(kind, step));
        expect(apart, `${theme}, ${kind}: t${at} and t${at + 1}`).toBeGreaterThanOrEqual(0.02);
      }
    }
  }
});

test("series of a plot differ in more than colour: marks in shape, lines in dashes", () => {
  const marks = readFileSync("components/lab/compare/placement-mark.tsx", "utf8");
  expect(new Set(Array.from(marks.matchAll(/kind: "(\w+)" \}/g), ([, kind]) => kind))).toEqual(
    new Set(["square", "ring", "dot"]),
  );
  expect(textOf("lab-compare.css")).toMatch(/\.growth \.extrapolated \{\s*stroke-dasharray/);
  expect(textOf("breaks.css")).toMatch(/\.crowd-plot \.purposeful-hybrid path \{[^}]*stroke-dasharray/);
});
