const msPerDay = 86_400_000;

/** The ISO date `days` after `day`; negative for days before it. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * msPerDay).toISOString().slice(0, 10);
}

/** `count` ISO dates that end with `last`, oldest first. */
export function daysUntil(last: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, place) => addDays(last, place - count + 1));
}

/** Days from `first` to `last`, both counted. */
export function dayCount(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / msPerDay) + 1;
}
