import type { AnswerKey, Answers } from "./answers";

/** Two answers that sit oddly together. It never blocks anything and never scores. */
export type Warning = { readonly keys: readonly AnswerKey[]; readonly text: string };

/** Consistency checks over what is known, in the order of the questionnaire. */
export function warnings(answers: Answers): readonly Warning[] {
  const { mix, volumeTb, teamSize, latency, freshness, historyYears, hotMonths, domainTeams, basis, notes } =
    answers;
  const found: (Warning | false | null | undefined)[] = [
    mix &&
      mix.bi === 100 &&
      (isAtLeast(volumeTb, 1000) || answers.needs?.includes("images") === true) && {
        keys: ["mix", "volumeTb"],
        text: "All work is reports and dashboards, yet there is a petabyte, or images, audio or video to process. Who reads that data?",
      },
    basis?.volumeTb === "guessed" && {
      keys: ["volumeTb"],
      text: "The volume is a guess. 50 TB and 1,000 TB are limits of two rules: check on which side of them you are.",
    },
    latency === "sub-second" &&
      (freshness === "hourly" || freshness === "daily" || freshness === "weekly") && {
        keys: ["latency", "freshness"],
        text: "The screen must answer in under a second, but its data may be an hour old or older. Results computed ahead may be enough.",
      },
    freshness === "seconds" &&
      !notes?.freshness && {
        keys: ["freshness"],
        text: "Seconds are worth their price only where somebody, or something, acts within seconds. Be sure that you can name who.",
      },
    isAtLeast(hotMonths, 0) &&
      isAtLeast(historyYears, 0) &&
      hotMonths > 12 * historyYears && {
        keys: ["historyYears", "hotMonths"],
        text: "The fast months reach further back than the history that stays queryable.",
      },
    isAtLeast(teamSize, 0) &&
      isAtLeast(domainTeams, 5) &&
      domainTeams >= 5 * teamSize && {
        keys: ["teamSize", "domainTeams"],
        text: "Many teams could own data, but very few people build and run it. Are the people inside those teams counted?",
      },
  ];
  return found.filter((warning) => warning !== false && warning !== null && warning !== undefined);
}

const isAtLeast = (value: number | null | undefined, least: number): value is number =>
  value !== undefined && value !== null && value >= least;
