import type { BreaksState } from "./breaks-state";
import type { ListedRun, PlacementSection } from "./listed-runs";

type Props = {
  readonly sections: readonly PlacementSection[];
  readonly listed: readonly ListedRun[];
  readonly state: BreaksState;
};

/** Every run by placement, with what came of it. */
export function BreaksIndex({ sections, listed, state }: Props) {
  return (
    <nav className="breaks-index" aria-label="Guided runs">
      {sections.map(({ placement, number, title }) => (
        <div key={placement}>
          <p>
            <a href={`#pattern-${number}`}>
              <b>Pattern {number}</b> {title}
            </a>
          </p>
          <ul>
            {listed
              .filter((one) => one.placement === placement)
              .map((one) => (
                <li key={one.id}>
                  <a href={`#${one.id}`}>{one.title}</a> <span>{stateOf(one, state)}</span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function stateOf({ id, whyNot }: ListedRun, { running, outcomes }: BreaksState): string {
  if (running?.id === id) return "running";
  if (whyNot !== null) return "does not apply";
  const outcome = outcomes.get(id);
  switch (outcome?.kind) {
    case "report": {
      const { cases } = outcome.report;
      return `${cases.filter((one) => one.outcome === "breaks").length} of ${cases.length} break`;
    }
    case "crowd":
      return "measured";
    case "failed":
      return "failed";
    case "cancelled":
      return "cancelled";
    case undefined:
      return "";
  }
}
