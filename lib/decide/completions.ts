import type { Answers } from "./answers";
import { placeDrawer, stream } from "./draws";
import { bandPlace } from "./importance";
import type { Question, QuestionId } from "./model/model";
import type { DecisionModel } from "./model/parse-model";
import { type ScoredAnswers, scoredAnswers, scoredKeys } from "./scored";

/** A question that scores and is not, or only half, answered, with the typical answers that stand in for it. */
export type OpenQuestion = { readonly id: QuestionId; readonly options: readonly Option[] };
type Option = {
  readonly answers: Answers;
  readonly weight: number;
  readonly weightByTeam?: readonly number[] | undefined;
};

/** One way in which the open questions may be answered. `choices` gives the option of each open question by its place. */
export type Completion = {
  readonly answers: ScoredAnswers;
  /** Prior weight, a positive integer, relative to the other completions. */
  readonly weight: number;
  readonly choices: readonly number[];
};

/** The questions that score and are open, in the order of the questionnaire. */
export function openQuestions(model: DecisionModel, answers: Answers): readonly OpenQuestion[] {
  return model.questions.flatMap((question) => {
    const options = stillPossible(question, answers);
    return options.length === 0 ? [] : [{ id: question.id, options }];
  });
}

/**
 * All combinations of typical answers to the open questions, or, where there are too many, draws from them with one
 * stream per question. With nothing open: the answers themselves. The same answers always give the same list.
 */
export function completions(
  model: DecisionModel,
  answers: Answers,
  open: readonly OpenQuestion[],
): readonly Completion[] {
  const { completions: most, completionDraws } = model.constants;
  const combinations = open.reduce((product, { options }) => product * options.length, 1);
  const choices =
    combinations <= most.value
      ? everyChoice(open)
      : drawnChoices(model, answers, open, completionDraws.value);
  return choices.flatMap((places) => {
    const completed = scoredAnswers(complete(answers, open, places));
    if (completed === undefined) return [];
    const team = teamBand(model, completed.teamSize);
    const weight =
      combinations <= most.value
        ? open.reduce((product, { options }, at) => product * weightOf(options[places[at] ?? 0], team), 1)
        : 1;
    return [{ answers: completed, weight, choices: places }];
  });
}

const complete = (answers: Answers, open: readonly OpenQuestion[], places: readonly number[]): Answers =>
  Object.assign({}, answers, ...open.map(({ options }, at) => options[places[at] ?? 0]?.answers));

const everyChoice = (open: readonly OpenQuestion[]) =>
  open.reduce<readonly (readonly number[])[]>(
    (lists, { options }) => lists.flatMap((list) => options.map((_, place) => [...list, place])),
    [[]],
  );

function drawnChoices(model: DecisionModel, answers: Answers, open: readonly OpenQuestion[], count: number) {
  const teamAt = open.findIndex(({ id }) => id === "teamSize");
  const drawers = open.map(({ id, options }) => {
    const next = stream(`${model.modelVersion}/question/${id}`);
    const bands = model.constants.complexityByTeam.bands.map((_, team) =>
      placeDrawer(options.map((option) => weightOf(option, team))),
    );
    return (team: number) => bands[team]?.(next) ?? 0;
  });
  return Array.from({ length: count }, () => {
    const teamPlace = drawers[teamAt]?.(0);
    const teamSize =
      teamPlace === undefined ? answers.teamSize : open[teamAt]?.options[teamPlace]?.answers.teamSize;
    const team = teamBand(model, teamSize ?? 0);
    return drawers.map((draw, at) => (at === teamAt ? (teamPlace ?? 0) : draw(team)));
  });
}

const weightOf = (option: Option | undefined, team: number) =>
  option?.weightByTeam?.[team] ?? option?.weight ?? 1;

const teamBand = (model: DecisionModel, teamSize: number) =>
  bandPlace(model.constants.complexityByTeam.bands, (bound) => teamSize < bound);

/**
 * The typical answers of a question, cut to the keys that are open; [] where nothing is. A known half keeps only the
 * typical answers that agree with it, or all of them where none does. Equal ones are joined and their weights added.
 */
function stillPossible({ typical }: Question, answers: Answers): readonly Option[] {
  const asked = scoredKeys.filter((key) => typical.some((option) => option.answers[key] !== undefined));
  const open = asked.filter((key) => answers[key] === undefined || answers[key] === null);
  const known = asked.filter((key) => !open.includes(key));
  if (open.length === 0) return [];
  const agreeing = typical.filter((option) => known.every((key) => option.answers[key] === answers[key]));
  const joined = new Map<string, Option>();
  for (const { answers: all, weight, weightByTeam } of agreeing.length > 0 ? agreeing : typical) {
    const cut: Answers = Object.fromEntries(open.map((key) => [key, all[key]]));
    const name = JSON.stringify(cut);
    joined.set(name, { answers: cut, weight: weight + (joined.get(name)?.weight ?? 0), weightByTeam });
  }
  return [...joined.values()];
}
