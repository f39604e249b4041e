import { Heading } from "@/components/pattern/heading";
import type { Influence } from "@/lib/decide/team/team";
import type { Choice } from "@/lib/decide/team/team-answers";
import type { Person } from "@/lib/decide/team/team-people";
import type { KeySpread } from "@/lib/decide/team/team-spread";
import { Dispute } from "./dispute";
import { settle } from "./team-store";

type Props = {
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  readonly spreads: readonly KeySpread[];
  readonly team: readonly Person[];
  readonly choices: readonly Choice[];
  readonly influence: Influence | undefined;
  readonly remaining: Influence | undefined;
};

/** Disagreements under a heading. Nothing where there is none. */
export function DisputeList({ id, title, intro, spreads, team, choices, influence, remaining }: Props) {
  if (spreads.length === 0) return null;
  return (
    <section className="block" aria-labelledby={id}>
      <Heading level={2} id={id}>
        {title}
      </Heading>
      <p className="intro">{intro}</p>
      {spreads.map((spread) => {
        const choice = choices.find(({ key }) => key === spread.key);
        return choice === undefined ? null : (
          <Dispute
            key={spread.key}
            spread={spread}
            team={team}
            choice={choice}
            influence={influence}
            remaining={remaining}
            onSettle={settle}
          />
        );
      })}
    </section>
  );
}
