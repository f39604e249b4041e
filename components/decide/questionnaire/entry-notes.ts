import type { Answers } from "@/lib/decide/answers";

type Notes = Answers["notes"];

/** Notes by the number of the answers from which they count: those of exchanged answers are none of the others'. */
const notesFrom = new Map<number, Notes>();

export const forgetEntryNotes = () => notesFrom.clear();

/** Takes note that all answers, with their notes, were exchanged in the entry of this number. */
export function exchangeNotes(number: number, before: Notes, after: Notes) {
  notesFrom.set(startOf(number - 1), before);
  notesFrom.set(number, after);
}

/** The notes of the answers that the reader goes to. They stay, unless all answers were exchanged on the way. */
export function notesAt(from: number, to: number, present: Notes): Notes {
  if (startOf(from) === startOf(to)) return present;
  notesFrom.set(startOf(from), present);
  return notesFrom.get(startOf(to));
}

/** The first number of the answers that have their notes in common with those of a number. */
const startOf = (number: number) => Math.max(0, ...[...notesFrom.keys()].filter((from) => from <= number));
