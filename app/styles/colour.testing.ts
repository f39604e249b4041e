/** A colour as linear sRGB, each channel 0 to 1. */
export type Linear = readonly [red: number, green: number, blue: number];
export type Oklab = readonly [lightness: number, a: number, b: number];

const cut = (value: number) => Math.min(1, Math.max(0, value));

/** Reads "oklch(0.44 0.085 165)": lightness 0 to 1, chroma, hue in degrees. */
export function readOklch(text: string): Oklab {
  const [lightness = Number.NaN, chroma = Number.NaN, hue = Number.NaN] = (
    /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(text.trim()) ?? []
  )
    .slice(1)
    .map(Number);
  if (Number.isNaN(hue)) throw new Error(`${text}: found no oklch(lightness chroma hue).`);
  const angle = (hue * Math.PI) / 180;
  return [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)];
}

/** From OKLab to linear sRGB, cut to what a screen can show (https://bottosson.github.io/posts/oklab/). */
export function toLinear([lightness, a, b]: Oklab): Linear {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    cut(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    cut(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    cut(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

export function toOklab([red, green, blue]: Linear): Oklab {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** `share` of one colour, the rest of the other, as color-mix does it in OKLab. */
export const mix = (one: Oklab, share: number, other: Oklab): Oklab => [
  one[0] * share + other[0] * (1 - share),
  one[1] * share + other[1] * (1 - share),
  one[2] * share + other[2] * (1 - share),
];

export const distance = (one: Oklab, other: Oklab): number =>
  Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);

const luminance = ([red, green, blue]: Linear) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** WCAG 2.2, contrast ratio: 1 to 21. */
export function contrast(one: Oklab, other: Oklab): number {
  const [light = 0, dark = 0] = [luminance(toLinear(one)), luminance(toLinear(other))].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Full dichromacy on linear sRGB, as Machado, Oliveira and Fernandes give it (2009). */
const blindness = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;
export type Blindness = keyof typeof blindness;
export const blindnesses: readonly Blindness[] = ["protanopia", "deuteranopia", "tritanopia"];

/** A colour as an eye without one kind of cone sees it. */
export function seenWith(kind: Blindness, colour: Oklab): Oklab {
  const [red, green, blue] = toLinear(colour);
  const row = (at: 0 | 3 | 6) =>
    cut(blindness[kind][at] * red + blindness[kind][at + 1]! * green + blindness[kind][at + 2]! * blue);
  return toOklab([row(0), row(3), row(6)]);
}
