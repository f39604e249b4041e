/** One question at a time is shown up to here, as `questionnaire.css` has it. */
export const phoneQuery = "(max-width: 47.99rem)";
export const isPhone = () => matchMedia(phoneQuery).matches;

const markKey = "isothermAnswers";

/** The number of the answers that the present entry of the browser's history shows. Steps from question to question keep it. */
let mark = 0;
/** The visit that the entry belongs to: of a question, or a change of the whole. */
let visit: string | undefined;
/** The address as it was last read or written; the browser's own may lag behind while the router catches up. */
let written = { search: "", hash: "" };

/** Begins with the address as it stands. `search` is what its answers are written as. */
export function openEntry(search: string) {
  mark = markIn(history.state) ?? 0;
  visit = undefined;
  written = { search, hash: location.hash };
}

/**
 * Writes answers into the address. The first change of each visit begins an entry of the browser's history; later ones,
 * and those of no visit, replace it. Returns the number of the answers.
 */
export function writeAnswers(search: string, next: string | undefined): number {
  if (search === written.search) return mark;
  const isNew = next !== undefined && next !== visit;
  if (isNew) mark += 1;
  visit = next ?? visit;
  write(isNew ? "push" : "replace", search, isPhone() ? written.hash : "");
  return mark;
}

/** Writes the question that is shown. As a step it is an entry of its own with the same answers. */
export function writeQuestion(search: string, hash: string, isStep: boolean) {
  if (isStep) write("replace", search, written.hash);
  write(isStep ? "push" : "replace", search, hash);
}

/**
 * Takes note that the browser went to another entry, whose answers are written as `search`. A step shows the same answers,
 * whatever the address says; `from` and `to` are the numbers of the answers otherwise.
 */
export function arriveAtEntry(search: string) {
  const from = mark;
  const found = markIn(history.state);
  mark = found ?? mark;
  visit = undefined;
  written = { search, hash: location.hash };
  return { isStep: found === from, from, to: mark };
}

/** Takes note of a hash that the browser followed by itself. */
export function takeHash(): string {
  written = { ...written, hash: location.hash };
  return written.hash;
}

/** The router's own marks are left out on purpose: it then adds them, and takes note of the address, which it would else write back (Next 16.4). */
function write(how: "push" | "replace", search: string, hash: string) {
  // With its origin: a path of two slashes would else name another host.
  const address = `${location.origin}${location.pathname}${search === "" ? "" : `?${search}`}${hash}`;
  const state = { [markKey]: mark };
  if (how === "push") history.pushState(state, "", address);
  else history.replaceState(state, "", address);
  written = { search, hash };
}

function markIn(state: unknown): number | undefined {
  const found: unknown =
    typeof state === "object" && state !== null ? Reflect.get(state, markKey) : undefined;
  return typeof found === "number" ? found : undefined;
}
