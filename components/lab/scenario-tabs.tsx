import type { MouseEvent } from "react";
import { ownSql } from "./address";

type Props = {
  readonly scenarios: readonly { readonly id: string; readonly title: string }[];
  readonly current: string;
  readonly addressOf: (id: string) => string;
  readonly onPick: (id: string) => void;
};

/** The questions to choose from. Each is a link of its own, so it can be opened, copied and gone back to. */
export function ScenarioTabs({ scenarios, current, addressOf, onPick }: Props) {
  const tabs = [...scenarios, { id: ownSql, title: "Your own SQL" }];
  const pick = (event: MouseEvent, id: string) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onPick(id);
  };
  return (
    <nav className="pick" aria-label="Scenario">
      {tabs.map(({ id, title }) => (
        <a
          key={id}
          href={`/lab/${addressOf(id)}`}
          onClick={(event) => pick(event, id)}
          {...(id === current ? { "aria-current": "true" as const } : {})}
        >
          {title}
        </a>
      ))}
    </nav>
  );
}
