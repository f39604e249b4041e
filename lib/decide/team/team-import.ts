import { type Answers, AnswersError, answerKeys, parseAnswers } from "../answers";
import { fromSearch, type LinkedAnswers } from "../url";
import { figure } from "../words";
import { mostPeople, type NewPerson, nameOfFile, plainName } from "./team-people";

/** Characters of a file, or of a pasted text, that are read at most. */
export const largestInput = 1_000_000;
const mostLines = 5;

/** Why an input, or part of it, could not be used. */
export type ImportProblem = {
  /** The file, or the line of what was pasted. */
  readonly where: string;
  /** What is wrong, one sentence each: field, found, allowed. */
  readonly found: readonly string[];
  /** What became of it and what to do. */
  readonly outcome: string;
};

/** What was read: people who can be added, and what could not be used. */
export type Import = { readonly people: readonly NewPerson[]; readonly problems: readonly ImportProblem[] };

/**
 * Reads a file of answers: `answers.json` itself, or an object with such `answers` and perhaps a `name`, of which any
 * other key is passed over. The name is that of the object, else one made from the file's name. Never throws.
 */
export const readAnswersFile = (file: string, text: string): Import =>
  readAnswersJson(plainName(file) || "A file", nameOfFile(file), text);

function readAnswersJson(where: string, fallback: string, text: string): Import {
  const refused = (...found: readonly string[]): Import => ({
    people: [],
    problems: [{ where, found, outcome: "Nothing was added from it. Ask for a new export." }],
  });
  if (text.length > largestInput) return refused(tooLarge(text.length));
  const value = readJson(text);
  if (value === undefined)
    return refused(
      `It is not JSON: found ${quoted(text.trim())}, allowed the answers that the questionnaire exports.`,
    );
  const isWrapped = isObject(value) && Object.hasOwn(value, "answers");
  const name = isWrapped ? value.name : undefined;
  if (name !== undefined && name !== null && typeof name !== "string")
    return refused(`name: found ${quoted(JSON.stringify(name))}, allowed a text.`);
  try {
    const answers = parseAnswers(isWrapped ? value.answers : value);
    if (isEmpty(answers))
      return refused("It holds no answers: found none of the questions, allowed at least one.");
    return { people: [{ name: plainName(name ?? "") || fallback, answers }], problems: [] };
  } catch (error) {
    if (!(error instanceof AnswersError)) throw error;
    const lines = error.problems.map(
      ({ field, found, allowed }) => `${field}: found ${found}, allowed ${allowed}.`,
    );
    return refused(...shortened(lines));
  }
}

/** Reads links, one a line; a name may stand before a link. A value that cannot be used costs only itself. Never throws. */
export function readLinks(text: string): Import {
  if (text.length > largestInput)
    return {
      people: [],
      problems: [{ where: "What was pasted", found: [tooLarge(text.length)], outcome: "Nothing was added." }],
    };
  const people: NewPerson[] = [];
  const problems: ImportProblem[] = [];
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  for (const [at, line] of lines.entries()) {
    if (line === "") continue;
    if (people.length + problems.length >= 2 * mostPeople) {
      problems.push({
        where: `Line ${at + 1}`,
        found: ["There are too many lines."],
        outcome: "The rest was not read.",
      });
      break;
    }
    const { name, search } = partsOf(line);
    const link = fromSearch(search);
    const found = shortened(complaintsAbout(link));
    if (isEmpty(link.answers))
      problems.push({
        where: `Line ${at + 1}`,
        found: [
          `It holds no answers: found ${quoted(line)}, allowed a link from the questionnaire.`,
          ...found,
        ],
        outcome: "Nothing was added from it.",
      });
    else {
      people.push({ name, answers: link.answers });
      if (found.length > 0)
        problems.push({
          where: `Line ${at + 1}`,
          found,
          outcome: "Left out; all else in the link was added.",
        });
    }
  }
  return { people, problems };
}

/** Reads what was pasted: JSON where it begins like an object, else links. */
export const readPasted = (text: string): Import =>
  /^\s*[{[]/.test(text) ? readAnswersJson("What was pasted", "", text) : readLinks(text);

function readJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return value;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isEmpty = (answers: Answers) => answerKeys.every((key) => answers[key] === undefined);

const tooLarge = (characters: number) =>
  `It is too large: found ${figure(characters)} characters, allowed ${figure(largestInput)}.`;

const quoted = (text: string) =>
  text === ""
    ? "nothing"
    : `“${[...text.slice(0, 200)].slice(0, 40).join("")}${text.length > 40 ? "…" : ""}”`;

const shortened = (lines: readonly string[]) =>
  lines.length <= mostLines ? lines : [...lines.slice(0, mostLines), `And ${lines.length - mostLines} more.`];

/** The name before a link, and the query of the link. */
function partsOf(line: string) {
  const link = line.slice(afterLastBlank(line));
  const name = withoutEnd(plainName(line.slice(0, line.length - link.length)), /[\s:,;–-]/);
  const [address = ""] = withoutEnd(link.replace(/^[<("']+/, ""), /[>)"',;.]/).split("#");
  const from = address.indexOf("?");
  return { name, search: from >= 0 ? address.slice(from) : address.includes("=") ? address : "" };
}

/** A search for the last of many blanks by a pattern takes as many steps as there are characters, squared. */
function afterLastBlank(line: string): number {
  let at = line.length;
  while (at > 0 && !/\s/.test(line[at - 1]!)) at -= 1;
  return at;
}

/** The text without such characters at its end. */
function withoutEnd(text: string, character: RegExp): string {
  let end = text.length;
  while (end > 0 && character.test(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}

const complaintsAbout = ({ dropped, unknownKeys }: LinkedAnswers): readonly string[] => [
  ...dropped.map(({ key, found, allowed }) => `${key}: found ${quoted(found)}, allowed ${allowed}.`),
  ...(unknownKeys.length === 0
    ? []
    : [`Not part of the questionnaire: ${shortened(unknownKeys.map(quoted)).join(", ")}.`]),
];
