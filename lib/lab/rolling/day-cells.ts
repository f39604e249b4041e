import type { WindowCheck } from "./invariant";
import { positionAfter, type WindowPlan } from "./window-plan";

/** One day of the simulation's picture. */
export type DayCell = {
  /** ISO date. */
  readonly day: string;
  /** Temperature by age: 10 today, 5 at the boundary, 0 from two windows on. Days to come are 10. */
  readonly step: number;
  /** Rows in the warehouse against the largest day of the source, 0 to 2: a day that is held twice stands twice as high. */
  readonly warehouse: number;
  /** Rows in the lake against the same day; 0 for days to come. */
  readonly lake: number;
  /** Whether the day has been delivered. */
  readonly isPast: boolean;
  /** `wrong`: a reader gets wrong figures; `held`: the warehouse should no longer hold it. */
  readonly mark: "wrong" | "held" | null;
};

export type WindowPicture = {
  readonly cells: readonly DayCell[];
  /** Place of the first day that the view takes from the warehouse: the line stands before it. */
  readonly cut: number;
  /** False before anything is loaded: the warehouse's cells then show what the first load will bring. */
  readonly isLoaded: boolean;
};

/** The days as cells, oldest first. `report` null: the picture before the simulation has begun. */
export function pictureWindow(
  plan: WindowPlan,
  report: {
    readonly position: { readonly today: string };
    readonly viewBoundary: string;
    readonly check: WindowCheck;
  } | null,
): WindowPicture {
  const { today, boundary } = report?.position
    ? { today: report.position.today, boundary: report.viewBoundary }
    : positionAfter(plan, 0);
  const todayPlace = plan.days.indexOf(today);
  const most = Math.max(1, ...(report?.check.days.map(({ source }) => source.rows) ?? []));
  const known = new Map(report?.check.days.map((day) => [day.day, day]));
  const wrong = new Set(report?.check.wrongDays.map(({ day }) => day));
  const held = new Set(report?.check.heldDays.map(({ day }) => day));
  const cells = plan.days.map((day, place): DayCell => {
    const age = todayPlace - place;
    const isPast = age >= 0;
    const figures = known.get(day);
    return {
      day,
      step: temperature(age, plan.windowDays),
      warehouse: figures
        ? Math.min(2, figures.warehouse.rows / most)
        : Number(report === null && isPast && day >= boundary),
      lake: figures ? figures.lake.rows / most : Number(report === null && isPast),
      isPast,
      mark: wrong.has(day) ? "wrong" : held.has(day) ? "held" : null,
    };
  });
  return { cells, cut: plan.days.indexOf(boundary), isLoaded: report !== null };
}

function temperature(age: number, windowDays: number): number {
  return Math.max(0, Math.min(10, Math.round(10 - (5 * age) / windowDays)));
}
