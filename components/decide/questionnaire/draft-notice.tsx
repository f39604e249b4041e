import { currentModel } from "@/lib/decide/model/current-model";
import { progressOf } from "@/lib/decide/progress";
import { bringBack, dropDraft, forgetEarlier, takeDraft } from "./answer-session";
import { type Draft, isEmpty } from "./draft";
import type { SessionView } from "./session-view";
import { momentWords } from "./today";

/** What lies on this device besides the answers shown, and the ways to it. Nothing where all is one. */
export function DraftNotice({ session }: { readonly session: SessionView }) {
  const { offer, earlier, answers, isKept } = session;
  return (
    <>
      {offer && (
        <section className="notice" aria-labelledby="kept">
          <h2 id="kept">Answers on this device</h2>
          <p>
            {isEmpty(answers)
              ? `You have answers on this device from ${inWords(offer)}.`
              : `The answers below came with the address. Yours from ${inWords(offer)} stay on this device until you change something here, and can be brought back after that.`}
          </p>
          <p className="notice-acts">
            <button className="plain" type="button" onClick={takeDraft}>
              {isEmpty(answers) ? "Continue with them" : "Go back to mine"}
            </button>
            {isEmpty(answers) && (
              <button className="plain" type="button" onClick={dropDraft}>
                Start fresh
              </button>
            )}
          </p>
        </section>
      )}
      {earlier && (
        <section className="notice" aria-labelledby="set-aside">
          <h2 id="set-aside">Set aside on this device</h2>
          <p>Answers from {inWords(earlier)} gave way to the ones below.</p>
          <p className="notice-acts">
            <button className="plain" type="button" onClick={bringBack}>
              Bring them back
            </button>
            <button className="plain" type="button" onClick={forgetEarlier}>
              Forget them
            </button>
          </p>
        </section>
      )}
      <div role="status">
        {!isKept && (
          <div className="notice">
            <p>
              This browser keeps nothing for this page: its storage is closed or full. The answers stay in the
              address. Notes and the draft end with the page; download the answers to keep them.
            </p>
          </div>
        )}
      </div>
    </>
  );
}

/** "22 November 2026 (9 of 13 questions, with notes)". */
function inWords({ answers, notes, savedAt }: Draft): string {
  const { answered, of } = progressOf(currentModel, answers);
  const extra = Object.keys(notes).length > 0 ? ", with notes" : "";
  const moment = savedAt === undefined ? "an earlier visit" : momentWords(savedAt);
  return `${moment} (${answered} of ${of} questions${extra})`;
}
