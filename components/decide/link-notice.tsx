import { currentModel } from "@/lib/decide/model/current-model";
import type { LinkedAnswers } from "@/lib/decide/url";

/** What a link carried that could not be used, said once and calmly. Nothing where all is well. */
export function LinkNotice({ link }: { readonly link: LinkedAnswers | undefined }) {
  if (link === undefined) return null;
  const { dropped, unknownKeys, modelVersion } = link;
  const isOtherModel = modelVersion !== null && modelVersion !== currentModel.modelVersion;
  if (dropped.length === 0 && unknownKeys.length === 0 && !isOtherModel) return null;
  return (
    <section className="notice" aria-labelledby="notice">
      <h2 id="notice">About this link</h2>
      {isOtherModel && (
        <p>
          It was made with decision model {modelVersion}. This page uses {currentModel.modelVersion}, so the
          answer may differ from the one that was shared.
        </p>
      )}
      {dropped.length > 0 && <p>These values cannot be used and were left out:</p>}
      {dropped.length > 0 && (
        <ul>
          {dropped.map(({ key, found, allowed }) => (
            <li key={`${key} ${found}`}>
              <code>{key}</code>: found <q>{found}</q>, allowed {allowed}
            </li>
          ))}
        </ul>
      )}
      {unknownKeys.length > 0 && (
        <p>Not part of the questionnaire, and left out: {unknownKeys.join(", ")}.</p>
      )}
    </section>
  );
}
