/**
 * Negative where the first version is older, 0 where both are the same. Versions are whole numbers joined by full stops and
 * are compared number by number; what is missing counts as 0, so "2" is "2.0", and "1.10" is newer than "1.9".
 */
export function compareVersions(one: string, other: string): number {
  const [a = [], b = []] = [one, other].map((version) => version.split(".").map(Number));
  return (
    Array.from({ length: Math.max(a.length, b.length) }, (_, at) => (a[at] ?? 0) - (b[at] ?? 0)).find(
      (difference) => difference !== 0,
    ) ?? 0
  );
}
