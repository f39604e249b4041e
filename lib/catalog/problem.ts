/** Something wrong in a content file, with the place to go to. `line` and `column` count from 1. */
export type Problem = {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** Front matter field such as `useWhen.0.because`, or the part of the body concerned. */
  readonly field: string;
  /** What is wrong, what was found, what is allowed. */
  readonly message: string;
};

export const formatProblem = ({ path, line, column, field, message }: Problem) =>
  `${path}:${line}:${column} ${field}: ${message}`;

/** Files first, then position, so that a run reads from top to bottom. */
export const byPlace = (a: Problem, b: Problem) =>
  (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.line - b.line || a.column - b.column;

/** Every problem in every file of one run. */
export class ContentError extends Error {
  override readonly name = "ContentError";
  constructor(readonly problems: readonly Problem[]) {
    super(
      `content has ${problems.length} problem${problems.length === 1 ? "" : "s"}:\n${[...problems]
        .sort(byPlace)
        .map(formatProblem)
        .join("\n")}`,
    );
  }
}
