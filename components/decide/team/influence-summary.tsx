import { Heading } from "@/components/pattern/heading";
import { placements } from "@/lib/catalog/vocabulary";
import { currentModel } from "@/lib/decide/model/current-model";
import { placementName } from "@/lib/decide/sentences";
import type { Influence } from "@/lib/decide/team/team";
import { mostFillings } from "@/lib/decide/team/team-election";
import type { KeySpread } from "@/lib/decide/team/team-spread";
import { summaryOf, winShares } from "@/lib/decide/team/team-words";
import { listed } from "@/lib/decide/words";
import { keyInSentence } from "./key-words";

type Props = { readonly spreads: readonly KeySpread[]; readonly influence: Influence | undefined };

/** What all disagreements together do to the result, in words and as shares of their combinations. */
export function InfluenceSummary({ spreads, influence }: Props) {
  return (
    <section className="block" aria-labelledby="influence">
      <Heading level={2} id="influence">
        What your disagreements do to the result
      </Heading>
      <div role="status" className="influence">
        {influence === undefined ? (
          <p className="intro">Working out which disagreements change the result…</p>
        ) : (
          <Found spreads={spreads} influence={influence} />
        )}
      </div>
    </section>
  );
}

function Found({
  spreads,
  influence,
}: {
  readonly spreads: readonly KeySpread[];
  readonly influence: Influence;
}) {
  const [first, ...others] = summaryOf(currentModel, spreads, influence);
  const { won, unknown, combinations } = influence;
  const shares = winShares(won, influence);
  return (
    <>
      <p className="big">{first}</p>
      {others.map((sentence) => (
        <p key={sentence} className="quiet">
          {sentence}
        </p>
      ))}
      {combinations > 1 && (
        <dl className="won">
          {placements.map((slug) => (
            <div key={slug}>
              <dt>{placementName(currentModel, slug)}</dt>
              <dd className="won-bar">
                <svg aria-hidden="true">
                  <rect className="won-all" y="0.5" width="100%" height="9" />
                  <rect className="won-share" y="0.5" width={`${won[slug] * 100}%`} height="9" />
                </svg>
              </dd>
              <dd className="num">{shares[slug]}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="quiet">
        A combination takes one of the given answers to each question on which you disagree, and every
        combination counts once, however many of you gave an answer.
        {unknown.length > 0 &&
          ` Nobody knows ${listed(unknown.map(keyInSentence))}: we filled that in with typical answers, in at most ${mostFillings} ways.`}
      </p>
    </>
  );
}
