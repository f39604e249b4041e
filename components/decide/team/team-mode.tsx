"use client";

import { useMemo } from "react";
import { useHydrated } from "@/components/timeline/use-hydrated";
import type { Answers } from "@/lib/decide/answers";
import { type Choice, teamAnswers, teamChoices } from "@/lib/decide/team/team-answers";
import { spreadOf } from "@/lib/decide/team/team-spread";
import { AgreedTable } from "./agreed-table";
import { BringIn } from "./bring-in";
import { DisputeList } from "./dispute-list";
import { HowItWorks } from "./how-it-works";
import { InfluenceSummary } from "./influence-summary";
import { NeedsSpread } from "./needs-spread";
import { PeopleTable } from "./people-table";
import { TeamBar } from "./team-bar";
import { useInfluence } from "./use-influence";
import { useOutcomes } from "./use-outcomes";
import { useTeam } from "./use-team";

const nothing: Answers = {};

/** Brings the answers of several people together: who said what, what of it changes the result, and what the team settles on. */
export function TeamMode() {
  const view = useTeam();
  const hydrated = useHydrated();
  const { team, isOpen, isKept, notice } = view;
  const { people } = team;
  const ready = hydrated && isOpen;

  const spreads = useMemo(() => spreadOf(people), [people]);
  const influence = useInfluence(spreads, nothing);
  const choices = useMemo(() => teamChoices(team, influence), [team, influence]);
  const fixed = useMemo(() => settledIn(choices), [choices]);
  const further = useInfluence(spreads, fixed);
  const remaining = fixed === undefined ? influence : further;
  const answers = useMemo(() => teamAnswers(team, choices), [team, choices]);
  const asked = useMemo(
    () => [...people.map((person) => person.answers), ...(people.length > 1 ? [answers] : [])],
    [people, answers],
  );
  const outcomeOf = useOutcomes(asked);

  const disputed = spreads.filter(({ agreement }) => agreement === "differ");
  const shareOf = (key: string) => influence?.keys.find((other) => other.key === key)?.share ?? 0;
  const changing = disputed
    .filter(({ key }) => influence?.keys.some((other) => other.key === key && other.changes))
    .toSorted((a, b) => shareOf(b.key) - shareOf(a.key));
  const others = disputed.filter((spread) => !changing.includes(spread));
  const lists = { team: people, choices, influence, remaining };
  return (
    <>
      <div role="status">
        {!isKept && (
          <p className="notice">
            This device does not keep the team as it stands now: its storage is closed or full. Everything
            works until this page is closed; keep the files.
          </p>
        )}
        {notice !== "" && <p className="notice">{notice}</p>}
      </div>
      {people.length === 0 && <HowItWorks ready={ready} />}
      <BringIn ready={ready} count={people.length} />
      <PeopleTable view={view} outcomeOf={outcomeOf} />
      {people.length > 1 && (
        <>
          <InfluenceSummary spreads={spreads} influence={influence} />
          <DisputeList
            {...lists}
            id="changing"
            title="Disagreements that change the result"
            intro="Settle these. Until you do, each is open in the team’s answer."
            spreads={changing}
          />
          <DisputeList
            {...lists}
            id="others"
            title={influence === undefined ? "Disagreements" : "Disagreements that do not change the result"}
            intro={
              influence === undefined
                ? "Which of them change the result is being worked out."
                : "The most frequent answer is taken, the first of equally frequent ones. Change it if you like."
            }
            spreads={others}
          />
          <AgreedTable spreads={spreads} team={people} />
          <NeedsSpread team={people} taken={answers.needs ?? undefined} />
          <TeamBar
            answers={answers}
            choices={choices}
            influence={influence}
            remaining={remaining}
            outcome={outcomeOf(answers)}
          />
        </>
      )}
    </>
  );
}

/** The answers that the team chose; undefined where it chose none. */
function settledIn(choices: readonly Choice[]): Answers | undefined {
  const settled = choices.flatMap(({ key, given, origin }) =>
    origin === "settled" && given !== null ? [[key, given.value] as const] : [],
  );
  return settled.length === 0 ? undefined : Object.fromEntries(settled);
}
