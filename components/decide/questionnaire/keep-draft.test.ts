import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { currentModel } from "@/lib/decide/model/current-model";
import { asDraft, draftsIn, readDraft, readDraftText, writeDraft } from "./draft";
import { forgetAside, keepDraft } from "./keep-draft";

beforeEach(() => {
  const texts = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => texts.get(name) ?? null,
    setItem: (name: string, text: string) => void texts.set(name, text),
    removeItem: (name: string) => void texts.delete(name),
  });
});
afterEach(() => vi.unstubAllGlobals());

const untouched = { known: undefined, isKept: true, earlier: undefined };

test("what this page has written is replaced, what it has not is set aside", () => {
  writeDraft({ teamSize: 3 });
  const first = keepDraft({ teamSize: 8 }, untouched);
  expect(first.earlier?.answers).toEqual({ teamSize: 3 });
  const second = keepDraft({ teamSize: 20 }, first);
  expect(readDraft()?.answers).toEqual({ teamSize: 20 });
  expect(second.earlier?.answers).toEqual({ teamSize: 3 });

  writeDraft({ latency: "seconds" });
  const third = keepDraft({ teamSize: 60 }, second);
  expect(third.earlier?.answers).toEqual({ latency: "seconds" });
});

test("answers that were exchanged go before what was set aside earlier", () => {
  const aside = asDraft({ teamSize: 3, notes: { teamSize: "Ms Roe" } }, new Date("2026-11-23T10:00:00Z"));
  const kept = keepDraft({ teamSize: 8 }, untouched, aside);
  expect(draftsIn(readDraftText()).earlier).toEqual(aside);
  expect(keepDraft({ teamSize: 9 }, kept).earlier).toEqual(aside);
});

test("neither an example team nor the answers that are back is worth setting aside", () => {
  const [team] = currentModel.exampleTeams;
  if (team) writeDraft(team.answers);
  expect(keepDraft({ teamSize: 8 }, untouched).earlier).toBeUndefined();
  const away = keepDraft({ teamSize: 8 }, untouched, asDraft({ teamSize: 3 }, undefined));
  expect(keepDraft({ teamSize: 3 }, away).earlier).toBeUndefined();
  expect(draftsIn(readDraftText()).earlier).toBeUndefined();
});

test("forgetting what was set aside leaves the draft, and it stays this page's own", () => {
  const kept = keepDraft({ teamSize: 8 }, untouched, asDraft({ teamSize: 3 }, undefined));
  const known = forgetAside(kept.known);
  expect(draftsIn(readDraftText())).toEqual({ draft: expect.objectContaining({ answers: { teamSize: 8 } }) });
  expect(known).toBe(readDraftText());
});

test("where nothing can be kept, what was set aside is held as long as the page is", () => {
  vi.stubGlobal("localStorage", undefined);
  const aside = asDraft({ teamSize: 3 }, undefined);
  const kept = keepDraft({ teamSize: 8 }, untouched, aside);
  expect(kept).toEqual({ known: undefined, isKept: false, earlier: aside });
  expect(keepDraft({ teamSize: 9 }, kept).earlier).toEqual(aside);
});
