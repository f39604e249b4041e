import type { AnswerKey, Answers } from "@/lib/decide/answers";
import { fromSearch } from "@/lib/decide/url";
import { anchorOf } from "../anchors";
import { arriveAtEntry, isPhone, openEntry, takeHash, writeAnswers, writeQuestion } from "./address-entry";
import {
  type AnswerHistory,
  areEqual,
  type Change,
  redone,
  startHistory,
  undone,
  withChange,
} from "./answer-history";
import { asDraft, type Draft, draftsIn, isEmpty, readDraftText, searchOf } from "./draft";
import { exchangeNotes, forgetEntryNotes, notesAt } from "./entry-notes";
import { forgetAside, keepDraft } from "./keep-draft";
import { closedView, type SessionView } from "./session-view";
import { firstStep, type StepId, stepIn, stepName } from "./steps";

/** Browsers refuse an address that changes a hundred times in half a minute, as under a dragged slider. */
const pauseMs = 250;

const listeners = new Set<() => void>();
let view = closedView;
let chain: AnswerHistory = startHistory({});
/** Changes that rest before they are written, with the visit that they belong to. */
let waiting:
  | { readonly visit: string | undefined; readonly timer: ReturnType<typeof setTimeout> }
  | undefined;
/** The stored text that this page wrote or took over. */
let known: string | undefined;
/** Answers that came whole and were not changed since. */
let loaded: Answers = {};

export const readSession = () => view;

export function subscribeToSession(listener: () => void) {
  listeners.add(listener);
  if (listeners.size === 1) open();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) close();
  };
}

function open() {
  const link = fromSearch(location.search);
  const text = readDraftText();
  const { draft, earlier } = draftsIn(text);
  const isDraft = draft !== undefined && searchOf(draft.answers) === searchOf(link.answers);
  chain = startHistory(isDraft ? draft.answers : link.answers);
  known = isDraft ? text : undefined;
  loaded = isDraft ? {} : chain.present;
  openEntry(searchOf(link.answers));
  forgetEntryNotes();
  addEventListener("popstate", arrive);
  addEventListener("hashchange", follow);
  addEventListener("pagehide", leave);
  const step = stepIn(location.hash) ?? firstStep;
  show({ ...closedView, isOpen: true, link, offer: isDraft ? undefined : draft, earlier, step });
}

function close() {
  leave();
  removeEventListener("popstate", arrive);
  removeEventListener("hashchange", follow);
  removeEventListener("pagehide", leave);
  view = closedView;
}

function show(change: Partial<SessionView>) {
  view = {
    ...view,
    ...change,
    answers: chain.present,
    undoWords: chain.past.at(-1)?.words,
    redoWords: chain.future.at(-1)?.words,
  };
  for (const listener of listeners) listener();
}

/** Changes some answers of one question. Changes of the same keys that follow each other closely are undone together. */
export function answer(question: StepId, change: Answers) {
  const run = `${question} ${Object.keys(change).join(" ")}`;
  put({ ...chain.present, ...change }, question, { words: stepName(question), run });
}

/** Takes back all answers to one question. */
export function clear(question: StepId, keys: readonly (keyof Answers)[]) {
  const nothing = Object.fromEntries(keys.map((key) => [key, undefined]));
  put({ ...chain.present, ...nothing }, question, { words: stepName(question) });
}

/** Puts a day on the answers, or takes it off. */
export function date(asOf: string | undefined) {
  put({ ...chain.present, asOf }, "date", { words: "Date" });
}

export function writeNote(question: StepId, key: AnswerKey, text: string) {
  const notes = { ...chain.present.notes, [key]: text };
  put({ ...chain.present, notes }, question, { words: `Note on ${stepName(question)}`, run: `note ${key}` });
}

/** `next` is the visit that the change belongs to; absent, it stays in the present entry of the browser's history. */
function put(answers: Answers, next: string | undefined, change: Omit<Change, "at">) {
  if (waiting !== undefined && waiting.visit !== next) flush();
  const before = chain;
  chain = withChange(before, answers, { ...change, at: performance.now() });
  if (chain === before) return;
  wait(next);
  show({ happened: "", offer: undefined });
}

/** Exchanges all answers for others that came whole. Those that somebody gave here are set aside on the device. */
export function exchange(answers: Answers, words: string, happened: string) {
  const { present } = chain;
  swap(answers, words, happened, areEqual(present, loaded) ? undefined : asDraft(present, new Date()));
  loaded = chain.present;
}

/** Clears all answers and notes; undo brings them back. */
export const startOver = () => swap({}, "Start over", "All answers are cleared.");

/** Brings back the answers that others took the place of. */
export function bringBack() {
  if (view.earlier) swap(view.earlier.answers, "Bring back", "The earlier answers are back.");
}

function swap(answers: Answers, words: string, happened: string, aside?: Draft) {
  flush();
  const { notes } = chain.present;
  const epoch = view.epoch + 1;
  put(answers, `all ${epoch}`, { words });
  const number = flush(aside);
  if (number !== undefined) exchangeNotes(number, notes, chain.present.notes);
  show({ epoch, happened });
}

/** Goes on with the answers kept on this device. */
export function takeDraft() {
  const { offer } = view;
  if (offer === undefined) return;
  known = readDraftText();
  put(offer.answers, isEmpty(chain.present) ? undefined : "draft", { words: "Answers on this device" });
  flush();
  show({ epoch: view.epoch + 1 });
}

/** Drops the answers kept on this device for a fresh start; undo brings them back. */
export function dropDraft() {
  const { offer } = view;
  if (offer === undefined) return;
  known = readDraftText();
  chain = withChange(startHistory(offer.answers), {}, { words: "Start fresh", at: performance.now() });
  keep();
  show({ offer: undefined, happened: "The answers on this device are cleared." });
}

export function forgetEarlier() {
  known = forgetAside(known);
  show({ earlier: undefined });
}

export const undo = () => turn(undone(chain), `Undone: ${view.undoWords ?? ""}.`);
export const redo = () => turn(redone(chain), `Redone: ${view.redoWords ?? ""}.`);

function turn(next: AnswerHistory, happened: string) {
  if (next === chain) return;
  flush();
  chain = next;
  wait(undefined);
  show({ happened, offer: undefined });
}

/** Goes to a question. On a phone, which shows it alone, that is an entry of the browser's history. */
export function goTo(step: StepId) {
  flush();
  writeQuestion(searchOf(chain.present), `#${anchorOf(step)}`, isPhone() && step !== view.step);
  show({ step, arrivals: view.arrivals + 1 });
}

/** Takes note of the question that somebody was at when the page became too narrow for all of them. */
export function stayAt(step: StepId) {
  if (step === view.step) return;
  writeQuestion(searchOf(chain.present), `#${anchorOf(step)}`, false);
  show({ step });
}

/** Writes down all there is before the reader follows a link to the result. */
export function settle() {
  flush();
  if (known !== undefined && !isEmpty(chain.present)) keep();
}

function wait(next: string | undefined) {
  if (waiting !== undefined) clearTimeout(waiting.timer);
  waiting = { visit: next, timer: setTimeout(flush, pauseMs) };
}

/** Writes changed answers into the address and onto the device. Returns the number of the answers; undefined where nothing rested. */
function flush(aside?: Draft, isLeaving = false): number | undefined {
  if (waiting === undefined) return undefined;
  clearTimeout(waiting.timer);
  const next = waiting.visit;
  waiting = undefined;
  const isInStep = isPhone() && next === view.step;
  const number = writeAnswers(searchOf(chain.present), isLeaving || isInStep ? undefined : next);
  keep(aside);
  return number;
}

const leave = () => flush(undefined, true);

function keep(aside?: Draft) {
  const { isKept, earlier } = view;
  const kept = keepDraft(chain.present, { known, isKept, earlier }, aside);
  known = kept.known;
  show({ isKept: kept.isKept, earlier: kept.earlier });
}

/** Back and Forward. From question to question the answers stay; to other answers they change. */
function arrive() {
  const isResting = waiting !== undefined;
  if (waiting !== undefined) clearTimeout(waiting.timer);
  waiting = undefined;
  const found = fromSearch(location.search).answers;
  const search = searchOf(chain.present);
  const { isStep, from, to } = arriveAtEntry(searchOf(found));
  if (isStep) {
    if (searchOf(found) !== search) writeQuestion(search, location.hash, false);
    if (isResting) keep();
  } else if (searchOf(found) !== search) {
    const notes = notesAt(from, to, chain.present.notes);
    const change = { words: "Back or Forward", at: performance.now() };
    chain = withChange(chain, { ...found, ...(notes && { notes }) }, change);
  }
  const step = location.hash === "" ? firstStep : (stepIn(location.hash) ?? view.step);
  const isOther = isPhone() && step !== view.step;
  show({ step, happened: "", arrivals: view.arrivals + (isOther ? 1 : 0) });
}

/** A link to a question that the browser followed by itself. */
function follow() {
  const step = stepIn(takeHash());
  if (step !== undefined && step !== view.step) show({ step });
}
