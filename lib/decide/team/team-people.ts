import { type Answers, answerKeys } from "../answers";

/** People that a team may hold. */
export const mostPeople = 50;
export const longestName = 60;

/** Answers that come in, with the name they came with; "" where they came without one. */
export type NewPerson = { readonly name: string; readonly answers: Answers };

/** One person's answers. `id` tells people apart as long as the page is open. */
export type Person = NewPerson & { readonly id: number };

/** The people whose answers are compared, in the order in which they came. */
export type Team = {
  readonly people: readonly Person[];
  /** What the team chose where people disagree: one of the given answers, or null to leave it open. */
  readonly settled: Answers;
  /** The id of whoever comes next. No id is used twice. */
  readonly nextId: number;
};

export const emptyTeam: Team = { people: [], settled: {}, nextId: 1 };

/** Adds people at the end, as many as there is room for. Each gets a name of its own: "Person 3" for one without, "Ann 2" for a second Ann. */
export function withPeople(team: Team, added: readonly NewPerson[]): Team {
  const people = [...team.people];
  for (const { name, answers } of added.slice(0, mostPeople - people.length))
    people.push({
      id: team.nextId + people.length - team.people.length,
      name: freeName(name, people),
      answers,
    });
  return { ...team, people, nextId: team.nextId + people.length - team.people.length };
}

export const withoutPerson = (team: Team, id: number): Team => ({
  ...team,
  people: team.people.filter((person) => person.id !== id),
});

/** Removes everybody, and with them what was chosen. */
export const withoutAnybody = (team: Team): Team => ({ ...emptyTeam, nextId: team.nextId });

/** Brings back whoever stood in `former` and was removed since, before whoever came since, with the choices of that time where none were made since. */
export function withPeopleBack(team: Team, former: Team): Team {
  const people = team.people.filter(({ id }) => former.people.every((person) => person.id !== id));
  const back = former.people.map((before) => {
    const now = team.people.find(({ id }) => id === before.id);
    return now ?? { ...before, name: freeName(before.name, team.people) };
  });
  return {
    people: [...back, ...people].slice(0, mostPeople),
    settled: { ...former.settled, ...team.settled },
    nextId: team.nextId,
  };
}

/** Gives a person another name; an empty one changes nothing. */
export function renamed(team: Team, id: number, name: string): Team {
  if (plainName(name) === "") return team;
  const others = team.people.filter((person) => person.id !== id);
  return {
    ...team,
    people: team.people.map((person) =>
      person.id === id ? { ...person, name: freeName(name, others) } : person,
    ),
  };
}

/** The first person before this one who gave exactly the same answers, figures and facts. Notes and dates do not count. */
export function twinOf(people: readonly Person[], person: Person): Person | undefined {
  const said = fingerprint(person.answers);
  return people
    .slice(0, people.indexOf(person))
    .find((other) => other.answers === person.answers || fingerprint(other.answers) === said);
}

const fingerprint = (answers: Answers) =>
  JSON.stringify([...answerKeys, "needs" as const].map((key) => answers[key] ?? null));

/** A name on one line: no control or direction marks, single spaces, at most 60 characters. */
export function plainName(text: string): string {
  const line = text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/\s+/g, " ");
  return [...line.trim()].slice(0, longestName).join("").trim();
}

/** A person's name out of a file's name: "answers-ann.json" is "ann", "isotherm-answers (2).json" is nobody's. */
export function nameOfFile(file: string): string {
  const stem = plainName(file.replace(/\.[a-z0-9]{1,5}$/i, "").replace(/[_\s-]+/g, " "));
  const rest = stem
    .replace(/^(?:isotherm )?(?:answers|answer)\b/i, "")
    .replace(/\b\d{4} \d{2} \d{2}\b|\(\d+\)/g, " ");
  const name = plainName(rest.replace(/^[\s.,:]+/, ""));
  return /\p{L}/u.test(name) && name.toLowerCase() !== "isotherm" ? name : "";
}

function freeName(asked: string, people: readonly Person[]): string {
  const isTaken = (name: string) => people.some((person) => person.name === name);
  const wanted = plainName(asked);
  let [name, count] = wanted === "" ? [`Person ${people.length + 1}`, people.length + 1] : [wanted, 1];
  while (isTaken(name)) {
    count++;
    name = `${wanted || "Person"} ${count}`;
  }
  return name;
}
