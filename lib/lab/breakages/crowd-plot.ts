import type { CrowdCurve } from "./crowd-model";

/** A curve's lines as SVG paths in a field of 100 by 100, the origin at the top left. */
type CurvePicture = {
  readonly placement: CrowdCurve["placement"];
  readonly half: string;
  readonly most: string;
  /** Between the two. */
  readonly band: string;
  /** Places of the two lines at the right edge, percent from the top. */
  readonly ends: { readonly half: number; readonly most: number };
};

type Tick = {
  /** Readers, or milliseconds. */
  readonly value: number;
  /** Percent from the left, or from the top. */
  readonly place: number;
};

export type CrowdPicture = {
  readonly curves: readonly CurvePicture[];
  readonly users: readonly Tick[];
  readonly times: readonly Tick[];
};

const shownUsers = [1, 10, 20, 30, 40, 50];

/** Readers from left to right, times on a log scale in whole decades from the bottom up. `curves` is not empty and ends with the same crowd. */
export function pictureCrowd(curves: readonly CrowdCurve[]): CrowdPicture {
  const points = curves.flatMap((curve) => curve.points);
  const [low, high] = [
    Math.floor(Math.log10(Math.min(...points.map(({ p50Ms }) => p50Ms)))),
    Math.ceil(Math.log10(Math.max(...points.map(({ p95Ms }) => p95Ms)))),
  ];
  const decades = Math.max(1, high - low);
  const most = Math.max(...points.map(({ users }) => users));
  const across = (users: number) => round((100 * (users - 1)) / Math.max(1, most - 1));
  const down = (ms: number) => round(100 * (1 - (Math.log10(ms) - low) / decades));
  return {
    curves: curves.map(({ placement, points }) => {
      const half = points.map(({ users, p50Ms }) => `${across(users)} ${down(p50Ms)}`);
      const nearly = points.map(({ users, p95Ms }) => `${across(users)} ${down(p95Ms)}`);
      const last = points.at(-1)!;
      return {
        placement,
        half: `M${half.join("L")}`,
        most: `M${nearly.join("L")}`,
        band: `M${[...nearly, ...half.toReversed()].join("L")}Z`,
        ends: { half: down(last.p50Ms), most: down(last.p95Ms) },
      };
    }),
    users: shownUsers.filter((users) => users <= most).map((value) => ({ value, place: across(value) })),
    times: Array.from({ length: decades + 1 }, (_, decade) => 10 ** (low + decade)).map((value) => ({
      value,
      place: down(value),
    })),
  };
}

const round = (place: number) => Number(place.toFixed(2));
