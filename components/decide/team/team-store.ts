import type { Need } from "@/lib/catalog/vocabulary";
import type { AnswerKey } from "@/lib/decide/answers";
import {
  emptyTeam,
  type NewPerson,
  renamed,
  type Team,
  withoutAnybody,
  withoutPerson,
  withPeople,
  withPeopleBack,
} from "@/lib/decide/team/team-people";
import type { KnownAnswer } from "@/lib/decide/team/team-spread";
import { StoredTeamError, teamAsText, teamFromText } from "@/lib/decide/team/team-storage";

const storageKey = "isotherm:team";

/** The team as the page shows it, and how it is kept. */
export type TeamView = {
  /** False in the server's HTML and until the device was asked. */
  readonly isOpen: boolean;
  readonly team: Team;
  /** False where this device does not hold the team as it is shown. */
  readonly isKept: boolean;
  /** What the device held and could not be used. "" where all was well. */
  readonly notice: string;
  /** The team before people were removed, and what was done, in a sentence: who, then the rest of it. */
  readonly undo: { readonly who: string; readonly words: string; readonly former: Team } | undefined;
};

export const closedView: TeamView = {
  isOpen: false,
  team: emptyTeam,
  isKept: true,
  notice: "",
  undo: undefined,
};

const listeners = new Set<() => void>();
let view = closedView;

export const readTeam = () => view;

export function subscribeToTeam(listener: () => void) {
  listeners.add(listener);
  if (listeners.size === 1) {
    if (view.isKept) show(openedView());
    addEventListener("storage", follow);
    addEventListener("pageshow", comeBack);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    removeEventListener("storage", follow);
    removeEventListener("pageshow", comeBack);
  };
}

function openedView(): Partial<TeamView> {
  let text: string | null;
  try {
    text = localStorage.getItem(storageKey);
  } catch {
    return { isOpen: true, isKept: false };
  }
  if (text === null) return { isOpen: true };
  try {
    const { team, lost } = teamFromText(text);
    const notice =
      lost.length === 0
        ? ""
        : `Kept answers that no longer fit the questionnaire are left out: ${lost.join(", ")}.`;
    return { isOpen: true, team, notice };
  } catch (error) {
    if (!(error instanceof StoredTeamError)) throw error;
    const notice =
      "This device held a team that cannot be read. It is left out, and replaced by the next that you add.";
    return { isOpen: true, team: emptyTeam, notice };
  }
}

/** Another tab changed the team: follow it, unless that would drop what only this page holds. */
function follow({ key }: StorageEvent) {
  if (!view.isKept || (key !== storageKey && key !== null)) return;
  show({ team: emptyTeam, notice: "", undo: undefined, ...openedView() });
}

/** A page that comes back from the browser's history has heard nothing of other tabs meanwhile. */
function comeBack({ persisted }: PageTransitionEvent) {
  if (persisted && view.isKept) show({ team: emptyTeam, ...openedView() });
}

function show(change: Partial<TeamView>) {
  view = { ...view, ...change };
  for (const listener of listeners) listener();
}

function change(team: Team, rest: Partial<TeamView> = {}) {
  show({ team, isKept: keep(team), notice: "", ...rest });
}

/** Keeps the team on the device. False where storage is closed or full; what lay there then stays. */
function keep(team: Team): boolean {
  const text = teamAsText(team);
  if (text === null) return false;
  try {
    localStorage.setItem(storageKey, text);
    return true;
  } catch {
    return false;
  }
}

export const addPeople = (people: readonly NewPerson[]) =>
  change(withPeople(view.team, people), { undo: undefined });

export const renamePerson = (id: number, name: string) => change(renamed(view.team, id, name));

export function removePerson(id: number) {
  const name = view.team.people.find((person) => person.id === id)?.name ?? "";
  change(withoutPerson(view.team, id), { undo: { who: name, words: " is removed.", former: view.team } });
}

export const removeEverybody = () =>
  change(withoutAnybody(view.team), { undo: { who: "Everybody", words: " is removed.", former: view.team } });

export function bringBack() {
  if (view.undo !== undefined) change(withPeopleBack(view.team, view.undo.former), { undo: undefined });
}

/** Takes one of the given answers for the team, or leaves the key open with null. */
export const settle = (key: AnswerKey, value: KnownAnswer | null) =>
  change({ ...view.team, settled: { ...view.team.settled, [key]: value } });

export const settleNeeds = (needs: readonly Need[]) =>
  change({ ...view.team, settled: { ...view.team.settled, needs: [...needs] } });
