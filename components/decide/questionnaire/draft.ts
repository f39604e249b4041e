import { type Answers, parseAnswers } from "@/lib/decide/answers";
import { currentModel } from "@/lib/decide/model/current-model";
import { fromSearch, type LinkedAnswers, toSearch } from "@/lib/decide/url";

/**
 * Where the draft lies on the device: `{version: 1, search, notes, savedAt?, laws?, earlier?}`. `search` is exactly the
 * query string of the answers; `laws` are those that no link can carry; `earlier` is a draft that was set aside.
 */
const draftKey = "isotherm:answers";
const formatVersion = 1;
/** Twice the longest notes that the questionnaire takes. What is larger was not written here. */
const mostCharacters = 400_000;

type Notes = NonNullable<Answers["notes"]>;

/** Answers kept on the device. Unlike those of a link, `answers` carry the notes. */
export type Draft = LinkedAnswers & {
  readonly search: string;
  readonly notes: Notes;
  readonly savedAt: Date | undefined;
};

/** What lies on the device. Both are absent where nothing was kept, or nothing that can be read. */
export type StoredDrafts = { readonly draft?: Draft; readonly earlier?: Draft };

/** The query string of answers, as a draft and an address carry it. */
export const searchOf = (answers: Answers) => toSearch(answers, currentModel.modelVersion);

/** The text that lies on the device; "" where there is none or storage is closed. Never throws. */
export function readDraftText(): string {
  try {
    return localStorage.getItem(draftKey) ?? "";
  } catch {
    return "";
  }
}

/** The answers kept on this device. Undefined where there are none, or where what lies there cannot be read. Never throws. */
export const readDraft = (): Draft | undefined => draftsIn(readDraftText()).draft;

/**
 * Keeps answers as this device's draft, and optionally those that they set aside. False where storage is closed or full;
 * what lay there then stays. Never throws.
 */
export function writeDraft(answers: Answers, earlier?: Draft): boolean {
  if (isEmpty(answers) && earlier === undefined) return clearDraft();
  const text = JSON.stringify({
    version: formatVersion,
    ...partsOf(answers),
    savedAt: new Date().toISOString(),
    ...(earlier && {
      earlier: { ...partsOf(earlier.answers), ...(earlier.savedAt && { savedAt: earlier.savedAt }) },
    }),
  });
  return tried(() => localStorage.setItem(draftKey, text));
}

/** Removes the draft and what it set aside. False where storage is closed. Never throws. */
export const clearDraft = (): boolean => tried(() => localStorage.removeItem(draftKey));

/** Reads the text of a draft. Anything foreign, corrupt or huge reads as nothing; bad notes cost only the notes. */
export function draftsIn(text: string): StoredDrafts {
  if (text === "" || text.length > mostCharacters) return {};
  const stored = parsed(text);
  if (fieldOf(stored, "version") !== formatVersion) return {};
  const draft = draftIn(stored);
  const earlier = draftIn(fieldOf(stored, "earlier"));
  return { ...(draft && { draft }), ...(earlier && { earlier }) };
}

export const isEmpty = (answers: Answers) => searchOf(answers) === "" && answers.notes === undefined;

/** A draft of answers as it would be read if they were kept now. */
export const asDraft = (answers: Answers, savedAt: Date | undefined): Draft | undefined =>
  draftIn({ ...partsOf(answers), ...(savedAt && { savedAt: savedAt.toISOString() }) });

function partsOf(answers: Answers) {
  const search = searchOf(answers);
  const linked = fromSearch(search).answers.laws ?? [];
  const laws = answers.laws?.filter((law) => !linked.includes(law)) ?? [];
  return { search, notes: answers.notes ?? {}, ...(laws.length > 0 && { laws }) };
}

function draftIn(stored: unknown): Draft | undefined {
  const search = fieldOf(stored, "search");
  if (typeof search !== "string") return undefined;
  const link = fromSearch(search);
  const notes = readable({ notes: fieldOf(stored, "notes") })?.notes ?? {};
  const laws = readable({
    laws: [...(link.answers.laws ?? []), ...listIn(fieldOf(stored, "laws"))],
  })?.laws;
  const answers: Answers = {
    ...link.answers,
    ...(laws && laws.length > 0 && { laws }),
    ...(Object.keys(notes).length > 0 && { notes }),
  };
  return isEmpty(answers) ? undefined : { ...link, answers, search, notes, savedAt: dateIn(stored) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readable(value: unknown): Answers | undefined {
  try {
    return parseAnswers(value);
  } catch {
    return undefined;
  }
}

function tried(write: () => void): boolean {
  try {
    write();
    return true;
  } catch {
    return false;
  }
}

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function dateIn(stored: unknown): Date | undefined {
  const savedAt = fieldOf(stored, "savedAt");
  const date = typeof savedAt === "string" ? new Date(savedAt) : undefined;
  return date === undefined || Number.isNaN(date.getTime()) ? undefined : date;
}
