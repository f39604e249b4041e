import { failedOf, type OwnAnswer, type OwnOrder } from "./own-answer";
import { type OwnSession, openOwnFiles } from "./own-open";

let session: OwnSession | undefined;

const answer = (said: OwnAnswer) => postMessage(said);

/** Nobody aborts here: a task is cancelled by ending the worker. */
const course = {
  signal: new AbortController().signal,
  onProgress: (progress: NonNullable<OwnAnswer["progress"]>) => answer({ progress }),
};

/**
 * Sent `{ files, options }` it answers with `{ check }`; sent `{ pick }` after that, with `{ made }`. Meanwhile it tells of `{ progress }`; an
 * error comes as `{ failed }`.
 */
addEventListener("message", async ({ data }: MessageEvent<OwnOrder>) => {
  try {
    if (data.files !== undefined) {
      session = await openOwnFiles(data.files, data.options, course);
      answer({ check: session.check });
    } else if (session !== undefined) answer({ made: await session.finish(data.pick, course) });
  } catch (error) {
    answer({ failed: failedOf(error) });
  }
});
