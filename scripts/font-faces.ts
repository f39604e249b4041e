/** One face of the site's fonts: where it comes from, and what of it is kept. */
export type Face = {
  /** Begins the names of its files. */
  readonly name: string;
  readonly cssFamily: string;
  /** A package below @fontsource-variable, and the end of its files' names. */
  readonly family: string;
  readonly file: string;
  /** Parts of the character set, as the package divides it. */
  readonly scripts: readonly string[];
  /** Of `latin` the whole file is kept too, for what visitors type beyond the site's own text. */
  readonly keepWhole: boolean;
  readonly style: "normal" | "italic";
  readonly weight: string;
  readonly keepFeatures: readonly string[];
  readonly variationAxes: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>;
};

/** The style sheets use no lighter weight than 400 and no heavier one than 600. */
const weights = { min: 400, max: 600 };
const weight = `${weights.min} ${weights.max}`;

/** What browsers apply by themselves, and the figures that tables ask for. */
const textFeatures = ["ccmp", "locl", "mark", "mkmk", "kern", "liga", "calt", "tnum", "lnum", "pnum"];

export const faces: readonly Face[] = [
  {
    name: "serif",
    cssFamily: "Source Serif 4",
    family: "source-serif-4",
    file: "opsz-normal",
    scripts: ["greek", "latin-ext", "latin"],
    keepWhole: true,
    style: "normal",
    weight,
    keepFeatures: textFeatures,
    // Text stands at 13 to 27 px. One optical size for all takes 23 kB, all of them took 54 kB ahead of every first paint.
    variationAxes: { wght: weights, opsz: 17 },
  },
  {
    name: "display",
    cssFamily: "Source Serif 4 Display",
    family: "source-serif-4",
    file: "opsz-normal",
    scripts: ["latin"],
    // What a title has beyond these characters is set in the text face, which follows it in the list of families.
    keepWhole: false,
    style: "normal",
    weight: "400",
    keepFeatures: textFeatures,
    // Titles, 27 to 80 px.
    variationAxes: { wght: 400, opsz: 44 },
  },
  {
    name: "serif-italic",
    cssFamily: "Source Serif 4",
    family: "source-serif-4",
    file: "opsz-italic",
    scripts: ["latin"],
    keepWhole: true,
    style: "italic",
    weight: "400",
    keepFeatures: textFeatures,
    // Italics stand in tables, labels and sources, 13 to 21 px, and are never bold.
    variationAxes: { wght: 400, opsz: 15 },
  },
  {
    name: "mono",
    cssFamily: "Source Code Pro",
    family: "source-code-pro",
    file: "wght-normal",
    scripts: ["latin"],
    keepWhole: true,
    style: "normal",
    weight,
    keepFeatures: ["ccmp", "locl", "mark", "mkmk"],
    variationAxes: { wght: weights },
  },
];
