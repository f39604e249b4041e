/** One face of the site's fonts: where it comes from, and what of it is kept. */
export type Face = {
  /** Begins the names of its files. */
  readonly name: string;
  readonly cssFamily: string;
  /** A package below @fontsource-variable, and the end of its files' names. */
  readonly family: string;
  readonly file: string;
  /** Parts of the character set, as the package divides it. Of `latin` the whole file is kept too, for what visitors type. */
  readonly scripts: readonly string[];
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
    style: "normal",
    weight,
    keepFeatures: textFeatures,
    variationAxes: { wght: weights },
  },
  {
    name: "serif-italic",
    cssFamily: "Source Serif 4",
    family: "source-serif-4",
    file: "opsz-italic",
    scripts: ["latin"],
    style: "italic",
    weight,
    keepFeatures: textFeatures,
    // Italics stand in tables, labels and sources, 13 to 21 px: one optical size serves them, at a third of the bytes.
    variationAxes: { wght: weights, opsz: 15 },
  },
  {
    name: "mono",
    cssFamily: "Source Code Pro",
    family: "source-code-pro",
    file: "wght-normal",
    scripts: ["latin"],
    style: "normal",
    weight,
    keepFeatures: ["ccmp", "locl", "mark", "mkmk"],
    variationAxes: { wght: weights },
  },
];
