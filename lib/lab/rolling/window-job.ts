/** What a statement is for. `read`: it reads the lake, so the lake's connector runs it. `fault`: it is meant to fail. */
export type StatementRole =
  | "table"
  | "read"
  | "delete"
  | "insert"
  | "purge"
  | "boundary"
  | "view"
  | "source"
  | "lake"
  | "fault";

export type WindowStatement = { readonly role: StatementRole; readonly sql: string };

/** Statements run in order; a failing one ends the job. */
export type WindowJob = {
  readonly title: string;
  /** True: in one transaction, which is rolled back when a statement fails. False: each statement stays once it has run. */
  readonly isAtomic: boolean;
  readonly statements: readonly WindowStatement[];
};
/** A statement that reads the lake. */
export const readLake = (sql: string): WindowStatement => ({ role: "read", sql });

/** A job whose statements stay once they have run. */
export const separateJob = (title: string, ...statements: readonly WindowStatement[]): WindowJob => ({
  title,
  isAtomic: false,
  statements,
});

/** A job of which all happens or nothing. */
export const atomicJob = (title: string, ...statements: readonly WindowStatement[]): WindowJob => ({
  title,
  isAtomic: true,
  statements,
});
