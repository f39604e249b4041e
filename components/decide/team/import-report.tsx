import { OwnWords } from "@/components/ui/own-words";
import type { ImportProblem } from "@/lib/decide/team/team-import";
import { mostPeople } from "@/lib/decide/team/team-people";

/** What came of the last import. */
export type Report = {
  /** Names of those who were added. */
  readonly added: readonly string[];
  /** How many had no room. */
  readonly left: number;
  readonly problems: readonly ImportProblem[];
};

const mostShown = 20;

/** Says who was added and what could not be used: which file or line, which field, what stood there and what may. */
export function ImportReport({ report }: { readonly report: Report | undefined }) {
  const { added = [], left = 0, problems = [] } = report ?? {};
  return (
    <>
      <p className="import-added" role="status">
        {added.length > 0 && (
          <>
            Added: <OwnWords words={added} />.
          </>
        )}
      </p>
      <div role="alert">
        {(problems.length > 0 || left > 0) && (
          <div className="notice import-problems">
            <h3>{added.length > 0 ? "Not everything could be used" : "Nothing could be added"}</h3>
            {left > 0 && (
              <p>
                There is room for {mostPeople} people. {left} {left === 1 ? "is" : "are"} left out.
              </p>
            )}
            <ul>
              {problems.slice(0, mostShown).map(({ where, found, outcome }) => (
                <li key={`${where} ${found.join()}`}>
                  <b>
                    <bdi>{where}</bdi>.
                  </b>{" "}
                  {found.join(" ")} <i>{outcome}</i>
                </li>
              ))}
            </ul>
            {problems.length > mostShown && <p>And {problems.length - mostShown} more.</p>}
          </div>
        )}
      </div>
    </>
  );
}
