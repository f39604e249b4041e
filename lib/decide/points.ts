import { apportion, roundedQuotient } from "./apportion";

/** Ten-thousandths of a point in a hundredth, the unit that is shown. */
const shownUnit = 100;

/** Whole hundredths of a point for a column, so that the shown column adds up to the shown total. */
export const shownColumn = (points: readonly number[]) => apportion(points, shownUnit);

/** Whole hundredths of a point for a total. */
export const shownTotal = (points: number) =>
  Math.sign(points) * roundedQuotient(Math.abs(points), shownUnit);

/** Hundredths in words: 8659 is "86.59", -5000 is "−50.00". */
export function inPoints(hundredths: number): string {
  const size = Math.abs(hundredths);
  const sign = hundredths < 0 ? "−" : "";
  return `${sign}${Math.trunc(size / 100)}.${String(size % 100).padStart(2, "0")}`;
}

/** The same with a plus sign for what is above zero. */
export const signedPoints = (hundredths: number) => `${hundredths > 0 ? "+" : ""}${inPoints(hundredths)}`;
