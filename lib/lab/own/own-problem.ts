/** What can be wrong with a file of one's own. */
export type OwnProblem =
  | "unknown kind"
  | "truncated"
  | "damaged"
  | "encrypted"
  | "codec"
  | "empty"
  | "columns"
  | "no date"
  | "encoding"
  | "fields"
  | "too large"
  | "several"
  | "changed";

/** A file of one's own cannot be used. `message` names the file, says what is wrong (found, allowed) and what to do. */
export class OwnFileError extends Error {
  override readonly name = "OwnFileError";
  constructor(
    readonly problem: OwnProblem,
    readonly file: string,
    says: string,
    options?: ErrorOptions,
  ) {
    super(`${file}: ${says}`, options);
  }
}
