/** What a number may be. */
export type NumberRange = {
  readonly min: number;
  readonly max: number;
  /** Digits after the point; 0 for whole numbers. */
  readonly decimals: number;
};

/** A number as a person types it: digits with a decimal point at most. Null where it is none, or none of the range. */
export function readNumber(text: string, { min, max, decimals }: NumberRange): number | null {
  const trimmed = text.trim();
  if (!/^\d{1,12}(\.\d*)?$/.test(trimmed)) return null;
  const value = Number(trimmed);
  const digits = trimmed.split(".")[1]?.replace(/0+$/, "").length ?? 0;
  return value >= min && value <= max && digits <= decimals ? value : null;
}

/** What is wrong with such a text, and what would be right. */
export function numberProblem(label: string, text: string, { min, max, decimals }: NumberRange): string {
  const kind =
    decimals === 0
      ? "a whole number"
      : `a number with a decimal point and at most ${decimals} ${decimals === 1 ? "digit" : "digits"} after it,`;
  const limits = [min, max].map((limit) => limit.toLocaleString("en-GB", { maximumFractionDigits: 6 }));
  return `${label}: found ${text.trim() === "" ? "nothing" : `“${text.trim()}”`}, allowed ${kind} from ${limits[0]} to ${limits[1]}.`;
}
