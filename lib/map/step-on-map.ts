import type { MapLayout } from "./map-layout";

export type StepKey = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";

const directions: Readonly<Record<StepKey, readonly [x: number, y: number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** Whether a key moves from pattern to pattern. */
export const isStepKey = (key: string): key is StepKey => Object.hasOwn(directions, key);

/** The pattern that an arrow key leads to: the nearest that way, where straight on counts as nearer; undefined at the edge. */
export function stepOnMap({ places }: MapLayout, slug: string, key: StepKey): string | undefined {
  const here = places[slug];
  if (!here) return undefined;
  const [x, y] = directions[key];
  return Object.entries(places)
    .map(([other, place]) => {
      const ahead = (place.x - here.x) * x + (place.y - here.y) * y;
      const aside = Math.abs((place.x - here.x) * y) + Math.abs((place.y - here.y) * x);
      return { other, ahead, far: ahead + 3 * aside };
    })
    .filter(({ ahead }) => ahead > 0)
    .toSorted((a, b) => a.far - b.far)[0]?.other;
}
