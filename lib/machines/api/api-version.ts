/**
 * The version of the files that gather: the first number changes with the folder (`/api/v1/`), the second when a field is added.
 * A pattern and the decision model have versions of their own.
 */
export const listVersion = "1.0";

/** What every file says of itself. */
export type Dated = {
  readonly version: string;
  /** The newest date among the changes of what the file holds, yyyy-mm-dd; no clock is asked. */
  readonly generated: string;
};
