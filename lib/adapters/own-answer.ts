import { EngineError } from "@/lib/lab/engine";
import type { CsvOptions, DayPick, OwnCheck } from "@/lib/lab/own/own-check";
import { OwnFileError, type OwnProblem } from "@/lib/lab/own/own-problem";
import type { MadeLake, OwnProgress } from "./own-open";
import type { NamedFile } from "./own-parquet";

/** What the worker is sent; see own-worker. */
export type OwnOrder =
  | { readonly files: readonly NamedFile[]; readonly options: CsvOptions }
  | { readonly files?: never; readonly pick: DayPick };

/** What it answers. */
export type OwnAnswer = {
  readonly progress?: OwnProgress;
  readonly check?: OwnCheck;
  readonly made?: MadeLake;
  readonly failed?: OwnFailed;
};

/** An error on its way out of the worker. */
type OwnFailed = {
  readonly name: string;
  readonly message: string;
  readonly file: string | null;
  readonly problem: OwnProblem | null;
};

/** The error that `failedOf` was made of, as far as a reader of it can tell. */
export function errorOf({ name, message, file, problem }: OwnFailed): Error {
  if (problem !== null && file !== null)
    return new OwnFileError(problem, file, message.slice(`${file}: `.length));
  return name === "EngineError" ? new EngineError(message) : new Error(message);
}

/** An error in a form that can leave a worker. */
export function failedOf(error: unknown): OwnFailed {
  const isOwn = error instanceof OwnFileError;
  return {
    name: error instanceof Error ? error.name : "Error",
    message: error instanceof Error ? error.message : String(error),
    file: isOwn ? error.file : null,
    problem: isOwn ? error.problem : null,
  };
}
