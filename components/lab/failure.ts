import { PartError } from "@/components/ui/load-part";
import { EngineError, QueryError } from "@/lib/lab/engine";
import { LakeReadError, StatementRefused } from "@/lib/lab/lab-types";

/** What went wrong, as the reader sees it. */
export type Failure = {
  /** `statement` stands beside the SQL, everything else under the buttons. */
  readonly where: "statement" | "engine" | "lake" | "network" | "page";
  /** What happened. */
  readonly says: string;
  /** What to do about it, or what is left; empty where `says` says it all. */
  readonly doThis: string;
};

/**
 * Sorts an error into what a reader can do about it.
 *
 * @param online What the browser says of its connection; false makes any failed read a lost network.
 */
export function failureOf(error: unknown, online: boolean): Failure {
  if (error instanceof QueryError || error instanceof StatementRefused)
    return { where: "statement", says: error.message, doThis: "" };
  if (error instanceof PartError)
    return { where: "network", says: error.message, doThis: online ? loadAgain : checkNetwork };
  if (error instanceof LakeReadError)
    return !online || isFetchFailure(error.cause)
      ? {
          where: "network",
          says: `The connection to the lake was lost: ${error.message}`,
          doThis: nothingLost,
        }
      : {
          where: "lake",
          says: `The lake is not what its catalog says: ${error.message}`,
          doThis: nothingLost,
        };
  if (error instanceof EngineError)
    return { where: online ? "engine" : "network", says: error.message, doThis: engineLost };
  if (online && isPartGone(error)) return { where: "page", says: partGone, doThis: loadAgain };
  return !online || isFetchFailure(error)
    ? { where: "network", says: `The connection was lost: ${messageOf(error)}`, doThis: checkNetwork }
    : { where: "page", says: messageOf(error), doThis: "If it happens again, reload the page." };
}

const nothingLost = "The statement stays as it is.";
const engineLost = "The warehouse is empty until the engine runs again; the statement stays as it is.";
const partGone =
  "A part of this page did not load: the network failed, or a newer version has replaced the page.";
const loadAgain = "If it fails again, load the page again: the statement stays in its address.";
const checkNetwork = "Check the network. The statement stays as it is.";

/** Browsers report a failed fetch as a TypeError and nothing more; a part of the page's own code that did not come has a name. */
const isFetchFailure = (error: unknown): boolean =>
  isPartGone(error) || (error instanceof TypeError && /fetch|network|load/i.test(error.message));

const isPartGone = (error: unknown): boolean => error instanceof Error && error.name === "ChunkLoadError";

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
