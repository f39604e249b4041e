import fc from "fast-check";
import type { Answers } from "../answers";
import { anyAnswers, anyScored } from "../arbitraries.testing";
import { scoredKeys } from "../scored";
import { emptyTeam, type Team, withPeople } from "./team-people";

/** A team of these answers, in this order. */
export const teamOf = (...answers: readonly Answers[]): Team =>
  withPeople(
    emptyTeam,
    answers.map((given) => ({ name: "", answers: given })),
  );

/** Up to four people with any answers. */
export const anyTeam: fc.Arbitrary<Team> = fc
  .array(anyAnswers, { minLength: 1, maxLength: 4 })
  .map((answers) => teamOf(...answers));

/** Two or three people who know nearly everything and disagree on at most four keys that score; up to two keys are open to all. */
export const anyDispute: fc.Arbitrary<Team> = fc
  .record({
    common: anyScored,
    others: fc.array(anyScored, { minLength: 2, maxLength: 3 }),
    disputed: fc.subarray([...scoredKeys], { maxLength: 4 }),
    open: fc.subarray([...scoredKeys], { maxLength: 2 }),
  })
  .map(({ common, others, disputed, open }) =>
    teamOf(
      ...others.map((own): Answers => {
        const said = scoredKeys
          .filter((key) => !open.includes(key))
          .map((key) => [key, disputed.includes(key) ? own[key] : common[key]] as const);
        return Object.fromEntries(said);
      }),
    ),
  );
