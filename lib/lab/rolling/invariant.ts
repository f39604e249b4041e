import { dayName } from "../timeline";
import { type DayFigures, isWrong, type Problem, problemsOf, type Side } from "./day-problems";
import { counted, grouped, listed } from "./figures";
import type { WindowPlan, WindowPosition } from "./window-plan";

export type CheckedDay = DayFigures & { readonly side: Side; readonly problems: readonly Problem[] };

/** The invariant, checked: each day exactly once across hot and cold, rows and sums equal to the source. */
export type WindowCheck = {
  /** Every day up to today, oldest first. */
  readonly days: readonly CheckedDay[];
  /** Days on which a reader of the view or of the lake gets wrong figures. */
  readonly wrongDays: readonly CheckedDay[];
  /** Days that the warehouse should no longer hold, wrong or not. */
  readonly heldDays: readonly CheckedDay[];
  /** Whether no day is wrong. */
  readonly holds: boolean;
  /** One or two sentences that name the wrong days. */
  readonly says: string;
};

/** More wrong days than this are counted instead of named. */
const mostNamed = 4;

/** Judges the figures of all days up to today, oldest first. */
export function checkWindow(
  { measure }: Pick<WindowPlan, "measure">,
  { boundary }: Pick<WindowPosition, "boundary">,
  figures: readonly DayFigures[],
): WindowCheck {
  const days = figures.map((day): CheckedDay => {
    const side = day.day >= boundary ? "hot" : "cold";
    return { ...day, side, problems: problemsOf(day, side, measure) };
  });
  const wrongDays = days.filter(({ problems }) => problems.some(isWrong));
  const heldDays = days.filter(({ problems }) => problems.some(({ kind }) => kind === "held"));
  return {
    days,
    wrongDays,
    heldDays,
    holds: wrongDays.length === 0,
    says: [verdict(days.length, wrongDays), ...heldWords(heldDays)].join(" "),
  };
}

function verdict(days: number, wrong: readonly CheckedDay[]): string {
  const [first] = wrong;
  if (first === undefined)
    return `Each of ${counted(days, "day")} is there exactly once, with the source’s rows and sums.`;
  const share = `${grouped(wrong.length)} of ${counted(days, "day")}`;
  if (wrong.length === 1)
    return `${share} is wrong, ${dayName(first.day)}. ${first.problems.find(isWrong)!.says}`;
  const named = wrong
    .slice(0, mostNamed)
    .map(({ day, problems }) => `${dayName(day)} (${problems.find(isWrong)!.name})`);
  const rest = wrong.length - named.length;
  return `${share} are wrong: ${listed(rest > 0 ? [...named, counted(rest, "other")] : named)}.`;
}

function heldWords(held: readonly CheckedDay[]): readonly string[] {
  const [first] = held;
  if (first === undefined) return [];
  const rows = held.reduce((sum, { warehouse }) => sum + warehouse.rows, 0);
  const which =
    held.length === 1 ? dayName(first.day) : `${counted(held.length, "day")} that have left the window`;
  return [`The warehouse still holds ${counted(rows, "row")} of ${which}.`];
}
