import type { CsvOptions, DayPick, OwnCheck, OwnLake } from "@/lib/lab/own/own-check";
import { OwnFileError } from "@/lib/lab/own/own-problem";
import { isOutOfMemory } from "./own-damage";
import { type StartImport, startImport as startInBrowser } from "./own-engine";
import { kindOf } from "./own-kind";
import { openCsvSession } from "./own-open-csv";
import { openParquetSession } from "./own-open-parquet";
import type { NamedFile } from "./own-parquet";

/** What is going on; `done` of `of` where that can be counted. */
export type OwnProgress = {
  readonly step: "starting" | "reading" | "loading" | "cutting";
  readonly done: number;
  /** 0: not known. */
  readonly of: number;
};

export type Course = {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: OwnProgress) => void;
};

/** A lake of one's own and the contents of its files, by their paths. */
export type MadeLake = { readonly lake: OwnLake; readonly contents: ReadonlyMap<string, Blob> };

/** Files that were looked at, and what can be made of them. */
export type OwnSession = {
  readonly check: OwnCheck;
  /** Makes the lake. @throws OwnFileError, EngineError; `signal.reason` once aborted. */
  finish(pick: DayPick, course: Course): Promise<MadeLake>;
  close(): Promise<void>;
};

/** A catalog of more would not be read to its end. */
const mostFiles = 2_000;

/**
 * Looks at files of the device: one CSV file, or Parquet files of one schema. Nothing is sent anywhere.
 *
 * @throws OwnFileError saying what is wrong with a file; EngineError; `signal.reason` once aborted.
 */
export async function openOwnFiles(
  files: readonly NamedFile[],
  options: CsvOptions,
  course: Course,
  startImport: StartImport = startInBrowser,
): Promise<OwnSession> {
  const [first] = files;
  if (first === undefined) throw new OwnFileError("empty", "nothing", "no file was chosen. Choose one.");
  return explained(first.name, course.signal, async () => {
    if (files.length > mostFiles)
      throw new OwnFileError(
        "several",
        first.name,
        `${files.length.toLocaleString("en-GB")} files were chosen (allowed: ${mostFiles.toLocaleString("en-GB")} of one schema). Choose fewer.`,
      );
    const kinds = new Set(await Promise.all(files.map(({ name, file }) => kindOf(name, file))));
    if (files.length > 1 && kinds.has("csv"))
      throw new OwnFileError(
        "several",
        first.name,
        `${files.length} files were chosen (allowed: one CSV file, or any number of Parquet files of one schema). Choose again.`,
      );
    const session = kinds.has("csv")
      ? await openCsvSession(first, options, course, startImport)
      : await openParquetSession(files, course, startImport);
    return {
      ...session,
      finish: (pick, of) => explained(first.name, of.signal, () => session.finish(pick, of)),
    };
  });
}

/** Turns the engine's words for lack of memory into those of a file that is too large. */
async function explained<T>(name: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    signal.throwIfAborted();
    if (!isOutOfMemory(cause)) throw cause;
    throw new OwnFileError(
      "too large",
      name,
      "it needs more memory than a page has (allowed: 1.5 GB for its rows). Cut it by month with another tool, or choose fewer rows.",
      { cause },
    );
  }
}
