import { registered } from "./registry";
import {
  answerOptions,
  type MixKey,
  mixKeys,
  type NumberKey,
  needs,
  numberKeys,
  type OptionKey,
} from "./vocabulary";

/** At least one is given. `atLeast` and `atMost` are inclusive, `below` is not. */
export type Bounds = {
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
  readonly below?: number | undefined;
};

const skillNames = {
  none: "nobody",
  basic: "one person",
  strong: "several people",
  expert: "most of the team",
} as const;

/** `#` stands for the options, joined by "or". */
const optionWords: Readonly<Record<OptionKey, string>> = {
  costPressure: "the cost of data #",
  sqlSkill: "# can tune SQL on large tables",
  distributedSkill: "# can run distributed jobs",
  latency: "on the screen that people complain about first an answer may take #",
  freshness: "changes must be visible within #",
  sensitivity: "the most sensitive data is #",
  futureChange: "streaming, or models on text or images, are # for the next 24 months",
};

const optionNames: Readonly<Record<OptionKey, Readonly<Record<string, string>>>> = {
  costPressure: {
    low: "is not discussed",
    moderate: "is tracked",
    high: "may not rise by 30 % without approval",
    severe: "must fall by 20 %",
  },
  sqlSkill: skillNames,
  distributedSkill: skillNames,
  latency: {
    "sub-second": "less than a second",
    seconds: "a few seconds",
    "up-to-a-minute": "up to a minute",
    "minutes-or-more": "minutes or more",
  },
  freshness: { hourly: "an hour", daily: "a day", weekly: "a week" },
  sensitivity: { none: "public", internal: "internal", "personal-data": "personal", regulated: "regulated" },
  futureChange: { none: "not planned", possible: "discussed", committed: "funded" },
};

type Phrase = { readonly unit: string; readonly words: string };

/** `#` stands for the bounds with their unit; `one` says the same of a single one, where that reads differently. */
const numberWords: Readonly<Record<NumberKey, Phrase & { readonly one?: Phrase }>> = {
  volumeTb: { unit: "TB", words: "there are # of analytical data" },
  growthPercentPerYear: { unit: "% a year", words: "data grows by #" },
  teamSize: {
    unit: "people",
    words: "# build and run data",
    one: { unit: "person", words: "# builds and runs data" },
  },
  concurrentUsers: {
    unit: "people",
    words: "# query at once in the busiest quarter-hour",
    one: { unit: "person", words: "# queries in the busiest quarter-hour" },
  },
  historyYears: {
    unit: "years",
    words: "# of history must stay queryable",
    one: { unit: "year", words: "# of history must stay queryable" },
  },
  hotMonths: {
    unit: "months",
    words: "fast screens need # of history",
    one: { unit: "month", words: "fast screens need # of history" },
  },
  domainTeams: {
    unit: "teams",
    words: "# produce data and could own it",
    one: { unit: "team", words: "# produces data and could own it" },
  },
  sourceSystems: {
    unit: "source systems",
    words: "# deliver data",
    one: { unit: "source system", words: "# delivers data" },
  },
};

const mixWords: Readonly<Record<MixKey, string>> = {
  bi: "reports and dashboards",
  adhoc: "one-off questions",
  ml: "models and unstructured data",
  log: "logs, events and streams",
};

const list = (words: readonly string[], conjunction: string) =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1)}`;

/** "a, b or c" */
export const either = (words: readonly string[]) => list(words, "or");

const ambiguous = (part: string) => /, | or /.test(part);

/** Keeps parts apart that have a comma or an "or" of their own: "a, and b", "a; b; and c". */
const apart = (parts: readonly string[], conjunction: string) =>
  parts.length < 2
    ? (parts[0] ?? "")
    : parts.length === 2
      ? `${parts[0]}, ${conjunction} ${parts[1]}`
      : `${parts.slice(0, -1).join("; ")}; ${conjunction} ${parts.at(-1)}`;

/** A choice that may stand inside a longer sentence: "either a, or b". */
export const oneOf = (parts: readonly string[]) =>
  parts.length < 2
    ? (parts[0] ?? "")
    : `${parts.length === 2 ? "either" : "at least one of these:"} ${apart(parts, "or")}`;

/** Parts that all hold: "a, b and c". */
export const all = (parts: readonly string[]) =>
  parts.some(ambiguous) ? apart(parts, "and") : list(parts, "and");

function bounded({ atLeast, atMost, below }: Bounds, unit: string): string {
  const end = atMost ?? (below === undefined ? undefined : `under ${below}`);
  if (atLeast !== undefined)
    return end === undefined ? `at least ${atLeast} ${unit}` : `${atLeast} to ${end} ${unit}`;
  return atMost === undefined ? `${end} ${unit}` : `at most ${atMost} ${unit}`;
}

const isOptionKey = (key: string): key is OptionKey => key in answerOptions;
const isNumberKey = (key: string): key is NumberKey => key in numberKeys;

/** A question answered by one of these options, in words; the key itself where no question has it. */
export const optionSentence = (key: string, options: readonly string[]) =>
  isOptionKey(key)
    ? optionWords[key].replace("#", either(options.map((option) => optionNames[key][option] ?? option)))
    : key;

/** A number or a share of the work (`mix.bi` …) within these bounds, in words; the key itself where no question has it. */
export function numberSentence(key: string, bounds: Bounds): string {
  if (isNumberKey(key)) {
    const { one, ...many } = numberWords[key];
    const last = bounds.atMost ?? bounds.below ?? bounds.atLeast;
    const { unit, words } = last === 1 ? (one ?? many) : many;
    return words.replace("#", bounded(bounds, unit));
  }
  const share = mixKeys.find((mixKey) => key === `mix.${mixKey}`);
  return share === undefined ? key : `${bounded(bounds, "%")} of the work is ${mixWords[share]}`;
}

/** The recommended placement, by the title of its page. */
export const placementSentence = (slugs: readonly string[]) =>
  `the recommended placement is ${either(slugs.map((slug) => registered(slug)?.title ?? slug))}`;

/** A need in words: that it is ticked, or that it is not. */
export function needSentence(id: string, ticked: boolean): string {
  const need = needs.find((candidate) => candidate.id === id);
  if (need === undefined) return id;
  return ticked ? `${need.label.charAt(0).toLowerCase()}${need.label.slice(1)}` : need.absent;
}
