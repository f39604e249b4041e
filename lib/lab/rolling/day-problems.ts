import { counted, grouped } from "./figures";

/** Rows of a day and the sum of its measure. */
export type Amount = { readonly rows: number; readonly total: number };

/** What each place has of one day. */
export type DayFigures = {
  /** ISO date. */
  readonly day: string;
  /** What the source has delivered: the truth. */
  readonly source: Amount;
  /** What a reader of the hot/cold view gets. */
  readonly seen: Amount;
  readonly warehouse: Amount;
  readonly lake: Amount;
};

/** Where the view should take a day from. */
export type Side = "hot" | "cold";

export type Problem = {
  /**
   * `twice`, `too many`, `lost`, `missing`, `wrong sum`: a reader of the view gets wrong figures. `lake incomplete`: the permanent
   * copy differs from the source. `held`: the warehouse has rows of a day that has left the window.
   */
  readonly kind: "twice" | "too many" | "lost" | "missing" | "wrong sum" | "lake incomplete" | "held";
  /** A few words: "counted twice", "12 rows missing". */
  readonly name: string;
  /** One sentence with the figures, without the day. */
  readonly says: string;
};

/** `held` alone costs room and gives nobody a wrong figure. */
export const isWrong = ({ kind }: Problem): boolean => kind !== "held";

/** What is wrong with one day, gravest first; empty when nothing is. `measure` is the summed column's name. */
export function problemsOf(day: DayFigures, side: Side, measure: string | null): readonly Problem[] {
  return [seenProblem(day, measure), lakeProblem(day), heldProblem(day, side)].filter(
    (problem) => problem !== null,
  );
}

function seenProblem({ source, seen }: DayFigures, measure: string | null): Problem | null {
  const more = seen.rows - source.rows;
  const sums =
    measure === null || seen.total === source.total
      ? ""
      : `, sum of ${measure} ${grouped(seen.total)} where it is ${grouped(source.total)}`;
  const against = `${counted(seen.rows, "row")} where the source has ${grouped(source.rows)}${sums}`;
  const problem = (kind: Problem["kind"], name: string, begins: string): Problem => ({
    kind,
    name,
    says: `${begins}: ${against}.`,
  });
  if (more === 0)
    return seen.total === source.total ? null : problem("wrong sum", "wrong sum", "Its sum is wrong");
  if (seen.rows === 0) return problem("lost", "lost", "It is lost");
  if (seen.rows === 2 * source.rows && seen.total === 2 * source.total)
    return problem("twice", "counted twice", "It is counted twice");
  const name = more > 0 ? `${counted(more, "row")} too many` : `${counted(-more, "row")} missing`;
  return problem(more > 0 ? "too many" : "missing", name, name);
}

function lakeProblem({ source, lake }: DayFigures): Problem | null {
  if (lake.rows === source.rows && lake.total === source.total) return null;
  const missing = source.rows - lake.rows;
  return {
    kind: "lake incomplete",
    name: missing > 0 ? `${counted(missing, "row")} missing in the lake` : "different in the lake",
    says:
      missing > 0
        ? `The lake lacks ${counted(missing, "row")} that the source has delivered.`
        : "The lake differs from the source.",
  };
}

function heldProblem({ warehouse }: DayFigures, side: Side): Problem | null {
  if (side === "hot" || warehouse.rows === 0) return null;
  const name = `${counted(warehouse.rows, "row")} held`;
  return { kind: "held", name, says: `The warehouse still holds ${counted(warehouse.rows, "row")} of it.` };
}
