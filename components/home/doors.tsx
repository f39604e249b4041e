import { registry } from "@/lib/catalog/registry";
import { type Category, categories } from "@/lib/catalog/vocabulary";
import { Door } from "./door";

type Props = {
  readonly scenarios: readonly { readonly id: string; readonly title: string }[];
};

/** As many as keep the three doors of one height. */
const shownScenarios = 6;

/** Browse, decide, run. */
export function Doors({ scenarios }: Props) {
  return (
    <div className="doors later-part">
      <Door
        title="Browse the patterns"
        href="/patterns/"
        rows={categories.map((category) => ({
          key: category,
          name: <a href={`/patterns/?category=${category}`}>{titleOf(category)}</a>,
          detail: String(registry.filter((entry) => entry.category === category).length),
        }))}
      >
        Each page says when to use the pattern, when not to, how it fails, and proves its point with SQL that
        you can change.
      </Door>
      <Door title="Decide where data lives" href="/decide/" rows={questionGroups}>
        Thirteen questions about a workload. “Not sure” is an answer. You get a placement, the reasons, and
        the rules behind them.
      </Door>
      <Door
        title="Run a hot and cold query"
        href="/lab/"
        rows={[
          ...scenarios.slice(0, shownScenarios).map(({ id, title }) => ({
            key: id,
            name: <a href={`/lab/?s=${id}`}>{title}</a>,
          })),
          { key: "own", name: <a href="/lab/?s=own">Your own SQL</a> },
          {
            key: "all",
            name: <a href="/lab/">All {scenarios.length} questions</a>,
          },
        ]}
      >
        One statement over a warehouse and a lake. What it had to read, in bytes, requests and time, is
        measured in your browser.
      </Door>
    </div>
  );
}

const questionGroups = [
  { key: "mix", name: "The mix of work", detail: "four shares" },
  { key: "volume", name: "Volume and growth", detail: "TB, % a year" },
  { key: "cost", name: "Cost pressure and skills", detail: "in sentences" },
  { key: "latency", name: "Latency and people at once", detail: "the worst screen" },
  { key: "freshness", name: "Freshness and sensitivity", detail: "who acts on it" },
  { key: "history", name: "History", detail: "years, fast months" },
  { key: "teams", name: "Teams and sources", detail: "counts" },
  { key: "future", name: "What is funded", detail: "the next 24 months" },
];

const titleOf = (category: Category): string => category.charAt(0).toUpperCase() + category.slice(1);
