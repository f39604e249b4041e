import { Heading } from "@/components/pattern/heading";
import { currentModel } from "@/lib/decide/model/current-model";
import { scores } from "@/lib/decide/team/team-combinations";
import type { Person } from "@/lib/decide/team/team-people";
import type { Agreement, KeySpread } from "@/lib/decide/team/team-spread";
import { answerInWords } from "@/lib/decide/words";
import { keyWords } from "./key-words";
import { Names } from "./names";
import { PersonNotes } from "./person-notes";

type Props = { readonly spreads: readonly KeySpread[]; readonly team: readonly Person[] };

const order: readonly Agreement[] = ["nobody-knows", "one-knows", "known-agree", "all-agree"];

/** Everything on which people do not disagree: what nobody knows first, what all agree on last. */
export function AgreedTable({ spreads, team }: Props) {
  const rows = spreads
    .filter(({ agreement }) => agreement !== "differ")
    .toSorted(
      (a, b) =>
        order.indexOf(a.agreement) - order.indexOf(b.agreement) ||
        Number(scores(b.key)) - Number(scores(a.key)),
    );
  if (rows.length === 0) return null;
  return (
    <section className="block" aria-labelledby="agreed">
      <Heading level={2} id="agreed">
        Where you do not disagree
      </Heading>
      <p className="intro">What nobody knows comes first: each such question is open for the team.</p>
      <table className="data agreed">
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">The team’s answer</th>
            <th scope="col">How far you agree</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, agreement, given, notSure, notAnswered }) => (
            <tr key={key} className={agreement}>
              <th scope="row">{keyWords(key).label}</th>
              <td>
                {given[0] === undefined
                  ? "open"
                  : answerInWords(currentModel, { [key]: given[0].value }, key)}
              </td>
              <td>
                {agreement === "all-agree" && <span>All agree</span>}
                {given[0] !== undefined && agreement !== "all-agree" && (
                  <span className="who">
                    {agreement === "one-knows" ? "Only one knows:" : "Those who know agree:"}{" "}
                    <Names people={given[0].people} team={team} basisOf={key} />
                  </span>
                )}
                {agreement === "nobody-knows" && <span>Nobody knows</span>}
                {notSure.length > 0 && (
                  <span className="who">
                    Not sure: <Names people={notSure} team={team} />
                  </span>
                )}
                {notAnswered.length > 0 && (
                  <span className="who">
                    Not answered: <Names people={notAnswered} team={team} />
                  </span>
                )}
                <PersonNotes team={team} keyOf={key} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
